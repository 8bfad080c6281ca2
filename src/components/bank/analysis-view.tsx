import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/field';
import type { Analysis, Figures } from './analysis';
import { DistractorTable } from './distractor-table';
import { flagWords, percent } from './words';

const inSeconds = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)}\u00a0s` : `${(seconds / 60).toFixed(1)}\u00a0min`;

const SOURCES = [
  ['practice', 'in practice'],
  ['quiz', 'in quizzes'],
  ['mock', 'in mocks'],
] as const;

/** `40 in practice, 12 in quizzes`. */
const sourceWords = (sources: Analysis['sources']): string =>
  SOURCES.flatMap(([source, words]) =>
    sources[source] === 0 ? [] : [`${sources[source].toLocaleString('en')} ${words}`],
  ).join(', ');

/** Item analysis of one question: n always, the rest from thirty answers on. */
export function AnalysisView({ analysis }: { analysis: Analysis }) {
  const { n, figures, fewest } = analysis;
  return (
    <div className="grid gap-8">
      <Choice analysis={analysis} />
      {figures ? (
        <>
          <Flags figures={figures} />
          <KeyFigures analysis={analysis} figures={figures} />
          <DistractorTable figures={figures} n={n} />
        </>
      ) : (
        <EmptyState title={n === 0 ? 'Nobody has answered it yet' : `${n} first ${n === 1 ? 'answer' : 'answers'}`}>
          <p>
            Under {fewest} first answers, figures would say more about chance than about the question, so they are
            withheld{n === 0 ? '' : `: ${fewest - n} more`}.
            {n === 0 ? '' : ` Given so far: ${sourceWords(analysis.sources)}.`}
          </p>
        </EmptyState>
      )}
      <Method analysis={analysis} />
    </div>
  );
}

function Choice({ analysis: { slug, versions, versionId, classes, classId } }: { analysis: Analysis }) {
  if (versions.length < 2 && classes.length === 0) return null;
  return (
    <Form
      action={`/teach/questions/${slug}/analysis`}
      className="flex flex-wrap items-end gap-3"
      key={`${versionId} ${classId}`}
    >
      {versions.length > 1 ? (
        <div className="w-64 max-w-full">
          <Select id="version" label="Version" defaultValue={versionId ?? ''}>
            <option value="">All versions</option>
            {versions.map(({ id, version, n }) => (
              <option key={id} value={id}>
                Version {version} (n = {n})
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      {classes.length > 0 ? (
        <div className="w-64 max-w-full">
          <Select id="class" label="Whose answers" defaultValue={classId ?? ''}>
            <option value="">Everybody’s</option>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                Those of {name}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      <Button type="submit">Show</Button>
    </Form>
  );
}

function Flags({ figures: { flags } }: { figures: Figures }) {
  if (flags.length === 0)
    return (
      <Callout tone="good">
        <p>Nothing stands out: this question does what it should.</p>
      </Callout>
    );
  return (
    <Callout tone="care" title="Look at this">
      <ul className="mt-1 grid gap-1">
        {flags.map((flag) => (
          <li key={flag}>
            <strong className="font-medium">{flagWords(flag).name}.</strong> {flagWords(flag).about}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function KeyFigures({ analysis, figures }: { analysis: Analysis; figures: Figures }) {
  const { upperLower, time } = figures;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 border-y border-hairline py-5 sm:grid-cols-3 lg:grid-cols-6">
      <Figure name="First answers" value={analysis.n.toLocaleString('en')}>
        {sourceWords(analysis.sources)}; {analysis.withRest.toLocaleString('en')} by learners who answered more than{' '}
        {analysis.fewestOthers} cards
      </Figure>
      <Figure name="Facility" value={percent(figures.facility)}>
        right at the first answer
      </Figure>
      <Figure name="Discrimination index" value={percent(figures.discriminationIndex)}>
        correlation with the rest; above 30&nbsp;% is good
      </Figure>
      <Figure name="Discrimination efficiency" value={percent(figures.discriminationEfficiency)}>
        of the most these answers allow
      </Figure>
      <Figure name="Upper − lower" value={upperLower === null ? '–' : upperLower.toFixed(2)}>
        share right of the best 27&nbsp;% less that of the weakest
      </Figure>
      <Figure name="Time" value={time ? inSeconds(time.median) : '–'}>
        {time ? `median; half took ${inSeconds(time.lower)} to ${inSeconds(time.upper)}` : 'too few were timed'}
      </Figure>
    </dl>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-1 text-soft">{name}</dt>
      <dd className="mt-1 text-4 font-semibold tabular-nums">{value}</dd>
      <dd className="text-1 text-soft">{children}</dd>
    </div>
  );
}

function Method({ analysis: { fewest, fewestOthers } }: { analysis: Analysis }) {
  return (
    <details className="text-1 text-soft">
      <summary className="cursor-pointer font-medium text-ink">How this is worked out</summary>
      <div className="mt-2 grid max-w-(--measure) gap-2">
        <p>
          Each learner counts once, with the first answer to this card, be it in a lesson or a review, in a quiz of a
          class or in a mock. A blank in a quiz or a mock is no answer. Facility is the share of them that was right.
        </p>
        <p>
          The rest is a learner&apos;s share right over first answers to all other cards, from {fewestOthers} of those
          on, since learners of an open course do not all answer the same. The discrimination index is the correlation
          of this card with the rest; its efficiency divides the covariance by the greatest these scores could have;
          upper minus lower takes the 27 % with the highest and the lowest rest (Kelley, 1939). Formulas as in
          Moodle&apos;s quiz statistics.
        </p>
        <p>
          The point-biserial correlation of an option is that of having chosen it with the rest: positive for the key,
          negative for a distractor. Under {fewest} answers nothing but n is told.
        </p>
      </div>
    </details>
  );
}
