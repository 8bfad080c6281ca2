import Link from 'next/link';
import { Ranges } from '@/components/charts/ranges';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Prose } from '@/components/ui/prose';
import type { Mock } from './mock-state';
import { QueueMistakes } from './queue-mistakes';
import { ReportOptions } from './report-options';

interface MockReportProps {
  readonly mock: Mock;
  readonly domains: ReadonlyMap<number, string>;
  readonly misconceptions: ReadonlyMap<string, { readonly title: string; readonly lesson: string }>;
}

/** Time spent, in whole minutes. */
const minutesInWords = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes === 0 ? 'Less than a minute' : minutes === 1 ? 'A minute' : `${minutes} minutes`;
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a mock says: the score with its uncertainty, per domain, per misconception, and every option explained. */
export function MockReport({ mock, domains, misconceptions }: MockReportProps) {
  const { score } = mock;
  if (!score) return null;
  const { scaledEstimate } = score;
  const spent = mock.items.reduce((sum, { spentMs }) => sum + spentMs, 0);
  return (
    <div className="grid gap-8">
      <section className="grid gap-4 rounded-md border border-hairline bg-raised p-4 sm:p-6 md:grid-cols-2">
        <div className="grid content-start gap-2">
          <p className="text-6 font-semibold tabular-nums">
            {score.right} <span className="text-4 font-normal text-soft">of {score.of} right</span>
          </p>
          <p className="text-soft">
            With this many questions your true share lies between {percent(score.low)} and {percent(score.high)}, about
            19 times in 20.
          </p>
          {score.blank > 0 ? (
            <p className="text-soft">
              {score.blank === 1 ? 'One was left blank' : `${score.blank} were left blank`}, which counts as wrong.
            </p>
          ) : null}
          <p className="text-soft">
            On the exam&apos;s scale: <strong className="text-ink">about {scaledEstimate.score}</strong> (
            {scaledEstimate.low} to {scaledEstimate.high}; {scaledEstimate.pass} passes). An estimate by a straight
            line: AWS does not publish how it scales, and this paper is about Step Functions alone.
          </p>
          <QueueMistakes id={mock.id} wrong={score.of - score.right} />
        </div>
        <Ranges
          label="Share of right answers per exam domain, with its uncertainty"
          ranges={score.domains.map(({ domain, share, low, high, right, of }) => ({
            name: `${domain} · ${domains.get(domain) ?? 'Domain'} (${right} of ${of})`,
            value: share,
            low,
            high,
          }))}
        />
      </section>
      {mock.misconceptions.length > 0 ? (
        <section aria-labelledby="misconceptions">
          <h2 id="misconceptions" className="mb-3 text-4 font-semibold">
            What your answers have in common
          </h2>
          <ul className="grid gap-2">
            {mock.misconceptions.map(({ id, count }) => {
              const known = misconceptions.get(id);
              return known ? (
                <li
                  key={id}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline pb-2"
                >
                  <span>
                    “{known.title}”{count > 1 ? <span className="text-soft"> · {count} times</span> : null}
                  </span>
                  <Link href={`/lessons/${known.lesson}`} className="text-1 underline underline-offset-2">
                    Read why not
                  </Link>
                </li>
              ) : null;
            })}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="questions">
        <h2 id="questions" className="mb-3 text-4 font-semibold">
          Every question, explained
        </h2>
        <p className="mb-4 text-1 text-soft tabular-nums">
          {minutesInWords(spent)} on {mock.items.length} questions.
        </p>
        <nav aria-label="To a question" className="mb-6">
          <ol className="flex flex-wrap gap-1">
            {mock.items.map(({ place, correct }) => (
              <li key={place}>
                <a
                  href={`#question-${place + 1}`}
                  aria-label={`Question ${place + 1}, ${correct ? 'right' : 'not right'}`}
                  className={classNames(
                    'flex h-8 min-w-12 items-center justify-center gap-1 rounded-md px-2 text-1 tabular-nums',
                    correct ? 'bg-succeeded-soft text-succeeded' : 'bg-failed-soft font-semibold text-failed',
                  )}
                >
                  {place + 1}
                  <span aria-hidden="true">{correct ? '✓' : '✕'}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <ol className="grid gap-6">
          {mock.items.map((item) => (
            <li
              key={item.place}
              id={`question-${item.place + 1}`}
              className="scroll-mt-20 rounded-md border border-hairline bg-raised p-4 sm:p-6"
            >
              <p className="mb-2 flex flex-wrap justify-between gap-2 text-1 text-soft tabular-nums">
                <span>
                  <span className={item.correct ? 'font-semibold text-succeeded' : 'font-semibold text-failed'}>
                    {item.correct ? '✓ Right' : item.response === null ? '✕ Blank' : '✕ Not right'}
                  </span>{' '}
                  · Question {item.place + 1}
                </span>
                <span>{Math.round(item.spentMs / 1000)} s</span>
              </p>
              <div className="mb-4 text-3">
                <Prose text={item.card.prompt} />
              </div>
              {item.graded ? (
                <>
                  <ReportOptions card={item.card} graded={item.graded} name={`question-${item.place}`} />
                  <Prose text={item.graded.explanation} className="mt-4" />
                </>
              ) : null}
              {item.note ? (
                <Callout className="mt-4" title="Your note">
                  <p className="whitespace-pre-wrap">{item.note}</p>
                </Callout>
              ) : null}
              <p className="mt-3 text-1">
                <Link href={`/lessons/${item.card.lesson}`} className="underline underline-offset-2">
                  The paragraph it comes from
                </Link>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
