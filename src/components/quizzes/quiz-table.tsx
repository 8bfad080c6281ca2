import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { ApiOutputs } from '@/trpc/calls';

/** One's own quizzes, and what others published. */
export function QuizTable({ quizzes }: { quizzes: ApiOutputs['quizzes']['list']['quizzes'] }) {
  return (
    <Table
      caption="Quizzes, the latest changed first"
      head={
        <>
          <Head>Quiz</Head>
          <Head>State</Head>
          <Head>By</Head>
          <Head className="text-right">Assigned</Head>
          <Head>Changed</Head>
        </>
      }
    >
      {quizzes.map(({ slug, title, state, version, draft, mine, author, assignments, changedAt }) => (
        <Row key={slug}>
          <Cell>
            <Link
              href={`/teach/quizzes/${slug}`}
              className="text-2 font-medium [overflow-wrap:anywhere] text-ink no-underline hover:underline"
            >
              {title}
            </Link>
          </Cell>
          <Cell label="State">
            <span className="flex flex-wrap items-center gap-1">
              {state === 'published' ? (
                <Badge tone="succeeded">Version {version}</Badge>
              ) : (
                <Badge>{state === 'draft' ? 'Draft' : 'Put away'}</Badge>
              )}
              {draft && state !== 'draft' ? <Badge tone="caught">Changes not published</Badge> : null}
            </span>
          </Cell>
          <Cell label="By">{mine ? 'you' : (author ?? 'Somebody who left')}</Cell>
          <Cell label="Assigned" className="tabular-nums md:text-right">
            {assignments}
          </Cell>
          <Cell label="Changed">
            <Moment at={changedAt} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
