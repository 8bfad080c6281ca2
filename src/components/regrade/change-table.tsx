import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { byHowMuch, byWeight, CHANGES, type ChangeView, percent } from './words';

/** Who is judged otherwise, and by how much. */
export function ChangeTable({ changes, all }: { changes: readonly ChangeView[]; all: number }) {
  return (
    <div>
      <Table
        caption="Submissions judged otherwise"
        head={
          <>
            <Head>Student</Head>
            <Head>Submitted</Head>
            <Head>Change</Head>
            <Head className="text-right">Was</Head>
            <Head className="text-right">Would be</Head>
            <Head className="text-right">By</Head>
          </>
        }
      >
        {byWeight(changes).map((one) => {
          const said = CHANGES[one.change] ?? { words: one.change, tone: 'plain' as const };
          const by = byHowMuch(one);
          return (
            <Row key={one.submissionId}>
              <Cell className="font-medium">{one.student}</Cell>
              <Cell label="Submitted">
                <Moment at={one.submittedAt} precise />
              </Cell>
              <Cell label="Change">
                <Badge tone={said.tone}>{said.words}</Badge>
                {one.reason ? <p className="text-soft [overflow-wrap:anywhere]">{one.reason.split('\n')[0]}</p> : null}
              </Cell>
              <Cell label="Was" className="tabular-nums md:text-right">
                {one.before ? verdict(one.before) : ''}
              </Cell>
              <Cell label="Would be" className="tabular-nums md:text-right">
                {one.after ? verdict(one.after) : ''}
              </Cell>
              <Cell label="By" className="tabular-nums md:text-right">
                {by === null || by === 0 ? <span className="text-soft">0</span> : by > 0 ? `+${by}` : `−${-by}`}
              </Cell>
            </Row>
          );
        })}
      </Table>
      {all > changes.length ? (
        <p className="pt-2 text-1 text-soft">
          {changes.length} of {all} are listed.
        </p>
      ) : null}
    </div>
  );
}

const verdict = ({ passed, score }: { passed: boolean; score: number }): string =>
  `${passed ? '✓ ' : ''}${percent(score)}`;
