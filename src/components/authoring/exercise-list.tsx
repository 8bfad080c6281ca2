import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { RowActions } from './row-actions';
import { type AuthoredSummary, kindWords, STATES } from './words';

/** Exercises with their state and what their proof came to. */
export function ExerciseList({ exercises }: { exercises: readonly AuthoredSummary[] }) {
  return (
    <Table
      caption="Exercises"
      head={
        <>
          <Head>Exercise</Head>
          <Head>State</Head>
          <Head className="max-lg:hidden">Lesson</Head>
          <Head>Proof</Head>
          <Head className="text-right">Submissions</Head>
          <Head>Changed</Head>
          <Head>
            <span className="sr-only">Actions</span>
          </Head>
        </>
      }
    >
      {exercises.map((one) => (
        <Row key={one.slug}>
          <Cell className="max-md:pr-24 md:min-w-52">
            <Link
              href={one.id === null ? `/exercises/${one.slug}` : `/teach/exercises/${one.id}`}
              className="relative inline-block py-1 text-2 font-medium text-ink no-underline [overflow-wrap:anywhere] hover:underline"
            >
              {one.title}
              <LinkPending />
            </Link>
            <p className="text-soft">
              {kindWords(one.kind)}
              {one.id === null ? ', of the course' : one.mine ? ', yours' : one.owner ? `, by ${one.owner}` : ''}
              {one.base === null ? null : <span className="max-md:hidden">, begun from {one.base}</span>}
            </p>
            {/* On a tablet there is no room for a column of these. */}
            <p className="hidden text-soft md:block lg:hidden">{one.lesson?.title}</p>
          </Cell>
          <Cell label="State">
            <span className="flex flex-wrap items-center gap-1">
              <Badge tone={STATES[one.state].tone}>{STATES[one.state].words}</Badge>
              {one.id !== null && one.live && one.state !== 'published' ? <Badge>earlier version live</Badge> : null}
              {one.live && one.changed ? <Badge tone="caught">Changes not published</Badge> : null}
              {one.id !== null && one.live ? (
                <span className="text-soft">{one.listed ? 'for everyone' : 'by link or class'}</span>
              ) : null}
            </span>
          </Cell>
          <Cell label="Lesson" className="md:max-lg:hidden">
            {one.lesson?.title ?? <span className="text-soft">none</span>}
          </Cell>
          <Cell label="Proof" empty={one.id === null} className="md:whitespace-nowrap">
            <Proof exercise={one} />
          </Cell>
          <Cell label="Submissions" empty={one.submissions === 0} className="tabular-nums md:text-right">
            {one.submissions === 0 ? <span className="text-soft">none</span> : one.submissions}
          </Cell>
          <Cell label="Changed" empty={!one.updatedAt} className="md:whitespace-nowrap">
            {one.updatedAt ? <Moment at={one.updatedAt} /> : <span className="text-soft">–</span>}
          </Cell>
          <Cell bare className="max-md:absolute max-md:top-2 max-md:right-0 md:w-10">
            <RowActions exercise={one} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Proof({ exercise: { id, proof } }: { exercise: AuthoredSummary }) {
  if (!proof) return <span className="text-soft">{id === null ? 'by the course' : 'not validated'}</span>;
  const real = proof.made - proof.equivalent;
  return (
    <span className={proof.holds ? undefined : 'text-failed'}>
      <span aria-hidden="true">{proof.holds ? '✓ ' : '✕ '}</span>
      <span className="tabular-nums">
        {proof.killed} of {real}
      </span>{' '}
      mutants{proof.holds ? '' : ', does not hold'}
    </span>
  );
}
