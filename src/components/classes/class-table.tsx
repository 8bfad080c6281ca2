import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { ApiOutputs } from '@/trpc/calls';
import { CLASS_ROLE_WORDS } from './words';

/** Classes somebody teaches. */
export function ClassTable({ classes }: { classes: ApiOutputs['classes']['list'] }) {
  return (
    <Table
      caption="Classes"
      head={
        <>
          <Head>Class</Head>
          <Head>Your role</Head>
          <Head className="text-right">Students</Head>
          <Head className="text-right">Assignments</Head>
        </>
      }
    >
      {classes.map(({ id, name, role, students, assignments, archivedAt }) => (
        <Row key={id}>
          <Cell>
            <Link
              href={`/teach/classes/${id}`}
              className="text-2 font-medium [overflow-wrap:anywhere] text-ink no-underline hover:underline"
            >
              {name}
            </Link>
            {archivedAt ? <Badge className="ml-2">Archived</Badge> : null}
          </Cell>
          <Cell label="Your role">{CLASS_ROLE_WORDS[role].name}</Cell>
          <Cell label="Students" className="tabular-nums md:text-right">
            {students}
          </Cell>
          <Cell label="Assignments" className="tabular-nums md:text-right">
            {assignments}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
