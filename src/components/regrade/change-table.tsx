import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { InlineProse } from '@/components/ui/prose';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import {
  byHowMuch,
  byWeight,
  type ChangeView,
  onlyCounts,
  partWords,
  percent,
  type RegradeView,
  SUBJECTS,
} from './words';

/** Who is judged otherwise, and by how much. */
export function ChangeTable({ regrade: { subject, changes, counts, state } }: { regrade: RegradeView }) {
  const { table, at, changes: words } = SUBJECTS[subject];
  const all = Object.values(counts).reduce((a, b) => a + b, 0);
  const would = state === 'computing' || state === 'ready' ? 'Would be' : 'By the regrade';
  const score = subject === 'card' ? attempt : verdict;
  return (
    <div>
      <Table
        caption={table}
        head={
          <>
            <Head>Student</Head>
            <Head>{at}</Head>
            <Head>Change</Head>
            <Head className="text-right">{subject === 'card' ? 'Quiz was' : 'Was'}</Head>
            <Head className="text-right">{would}</Head>
            <Head className="text-right">Difference</Head>
          </>
        }
      >
        {byWeight(changes, words).map((one) => {
          const said = words[one.change] ?? { words: one.change, tone: 'plain' as const };
          const by = byHowMuch(one);
          return (
            <Row key={one.id}>
              <Cell className="font-medium">
                {one.student ?? <span className="font-normal text-soft">Somebody outside your classes</span>}
              </Cell>
              <Cell label={at}>
                <ToWork change={one}>
                  <Moment at={one.submittedAt} precise />
                </ToWork>
              </Cell>
              <Cell label="Change">
                <Badge tone={said.tone}>{said.words}</Badge>
                {one.why ? <Why why={one.why} /> : null}
                {one.reason ? <p className="text-soft [overflow-wrap:anywhere]">{one.reason.split('\n')[0]}</p> : null}
              </Cell>
              <Cell label="Was" className="tabular-nums md:text-right">
                {one.before ? score(one.before) : ''}
              </Cell>
              <Cell label={would} className="tabular-nums md:text-right">
                {one.after ? score(one.after) : ''}
              </Cell>
              <Cell label="Difference" className="tabular-nums md:text-right">
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

/** Leads to what was handed in, where the reader may read it. */
function ToWork({ change: { id, attemptId, classId }, children }: { change: ChangeView; children: ReactNode }) {
  const to =
    attemptId !== null
      ? `/quizzes/${attemptId}`
      : classId !== null
        ? `/teach/classes/${classId}/submissions/${id}`
        : undefined;
  return to === undefined ? (
    children
  ) : (
    <Link href={to} className="underline underline-offset-2">
      {children}
    </Link>
  );
}

/** The first thing that is judged otherwise, in the words its learner reads, and how many more there are. */
function Why({ why: { first, more } }: { why: NonNullable<ChangeView['why']> }) {
  return (
    <p className="mt-1 max-w-prose [overflow-wrap:anywhere]">
      {first ? (
        <>
          {partWords(first)}
          {first.sentence ? (
            <>
              {': '}
              <span className="text-soft">
                <InlineProse text={first.sentence} />
              </span>
            </>
          ) : (
            '.'
          )}
        </>
      ) : (
        <span className="text-soft">{onlyCounts}</span>
      )}
      {more > 0 ? (
        <span className="text-soft">
          {' '}
          {more} more {more === 1 ? 'differs' : 'differ'}.
        </span>
      ) : null}
    </p>
  );
}

const verdict = ({ passed, score }: { passed: boolean; score: number }): string =>
  `${passed ? '✓ ' : ''}${percent(score)}`;

const attempt = ({ score }: { score: number }): string => percent(score);
