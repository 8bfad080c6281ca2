import { InlineProse } from '@/components/ui/prose';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Figures } from './analysis';

const share = (value: number | null): string => (value === null ? '–' : `${Math.round(100 * value)} %`);

const correlation = (value: number | null): string =>
  value === null ? '–' : `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;

/** How often each choice was made, by whom, and whether it draws the right people. */
export function DistractorTable({ figures, n }: { figures: Figures; n: number }) {
  const { choices, elsewhere } = figures;
  return (
    <section aria-labelledby="choices">
      <h2 id="choices" className="mb-2 text-3 font-semibold">
        What was chosen
      </h2>
      <Table
        caption="Choices"
        head={
          <>
            <Head className="w-8">
              <span className="sr-only">Right or wrong</span>
            </Head>
            <Head>Choice</Head>
            <Head className="text-right">Chosen</Head>
            <Head>Share</Head>
            <Head className="text-right">Upper 27 %</Head>
            <Head className="text-right">Lower 27 %</Head>
            <Head className="text-right">Point-biserial</Head>
          </>
        }
      >
        {choices.map((choice) => (
          <Row key={choice.id}>
            <Cell className="max-md:absolute max-md:top-3 max-md:left-0">
              <span aria-hidden="true" className={choice.key ? 'font-semibold text-succeeded' : 'text-soft'}>
                {choice.key ? '✓' : '✕'}
              </span>
              <span className="sr-only">{choice.key ? 'Right' : 'Wrong'}</span>
            </Cell>
            <Cell className="max-md:pb-1 max-md:pl-6 md:max-w-96">
              <span className={choice.key ? 'font-medium' : undefined}>
                <InlineProse text={choice.text} />
              </span>
            </Cell>
            <Cell label="Chosen" className="tabular-nums md:text-right">
              {choice.chosen.toLocaleString('en')}
            </Cell>
            <Cell label="Share" className="tabular-nums md:w-40">
              <span className="flex items-center gap-2">
                <span className="w-10 shrink-0 md:text-right">{share(choice.share)}</span>
                <span aria-hidden="true" className="h-2 grow rounded-full bg-sunk">
                  <span
                    className={`block h-2 rounded-full ${choice.key ? 'bg-succeeded' : 'bg-control'}`}
                    style={{ width: `${100 * choice.share}%` }}
                  />
                </span>
              </span>
            </Cell>
            <Cell label="Upper 27 %" className="tabular-nums md:text-right">
              {share(choice.upper)}
            </Cell>
            <Cell label="Lower 27 %" className="tabular-nums md:text-right">
              {share(choice.lower)}
            </Cell>
            <Cell label="Point-biserial" className="tabular-nums md:text-right">
              <PointBiserial value={choice.pointBiserial} right={choice.key} />
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="mt-2 text-1 text-soft">
        Shares of {n.toLocaleString('en')} first answers.
        {elsewhere > 0
          ? ` ${elsewhere.toLocaleString('en')} of them chose what only another version of the card has.`
          : ''}
      </p>
    </section>
  );
}

/** The key should be positive, a distractor negative; the other way round it is marked. */
function PointBiserial({ value, right }: { value: number | null; right: boolean }) {
  const odd = value !== null && (right ? value <= 0 : value > 0.1);
  return (
    <span className={odd ? 'font-medium text-caught' : undefined}>
      {odd ? <span aria-hidden="true">! </span> : null}
      {correlation(value)}
      {odd ? <span className="sr-only">, against expectation</span> : null}
    </span>
  );
}
