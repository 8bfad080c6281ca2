import Link from 'next/link';
import { counted } from '@/components/ui/counted';
import { InlineProse } from '@/components/ui/prose';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { ApiOutputs } from '@/trpc/calls';

interface QuizFiguresProps {
  readonly classId: string;
  readonly figures: ApiOutputs['gradebook']['quizFigures'];
  /** Who looks may open the question bank. */
  readonly author: boolean;
}

const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} %`.replace('-', '−'));

/** What a class's first attempts say of the questions of its quiz, and of the quiz as a measure. */
export function QuizFigures({ classId, figures, author }: QuizFiguresProps) {
  const { n, fewest, questions, reliability } = figures;
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="figures" className="grid gap-2">
      <h2 id="figures" className="text-3 font-semibold">
        What the answers say
      </h2>
      <p className="max-w-prose text-1 text-soft">
        {counted(n, 'first attempt')} counted, blanks as wrong.{' '}
        {n < fewest
          ? `Under ${fewest}, figures would say more about chance than about the questions, so they are withheld.`
          : reliability
            ? `Cronbach’s α is ${reliability.alpha.toFixed(2)}; the standard error of measurement is ${reliability.sem.toFixed(1)} of ${reliability.maxPoints} points.`
            : 'Not everybody was asked the same questions, so α is not worked out.'}
      </p>
      <Table
        caption="Questions of the quiz"
        head={
          <>
            <Head>Question</Head>
            <Head className="text-right">n</Head>
            <Head className="text-right">Facility</Head>
            <Head className="text-right">Discrimination</Head>
          </>
        }
      >
        {questions.map(({ card, prompt, n: asked, facility, discrimination }) => (
          <Row key={card}>
            <Cell className="md:max-w-xl">
              <span className="line-clamp-2 text-2 [overflow-wrap:anywhere]">
                {author ? (
                  <Link
                    href={`/teach/questions/${card}/analysis?class=${classId}`}
                    className="text-ink no-underline hover:underline"
                  >
                    <InlineProse text={prompt.replace(/```\w*\n?/g, ' ')} />
                  </Link>
                ) : (
                  <InlineProse text={prompt.replace(/```\w*\n?/g, ' ')} />
                )}
              </span>
            </Cell>
            <Cell label="n" className="tabular-nums md:text-right">
              {asked}
            </Cell>
            <Cell label="Facility" className="tabular-nums md:text-right">
              {percent(facility)}
            </Cell>
            <Cell label="Discrimination" className="tabular-nums md:text-right">
              {percent(discrimination)}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
