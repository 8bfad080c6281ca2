import Link from 'next/link';
import { Moment } from '@/components/ui/moment';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { actionInWords, detailInWords } from './audit-words';
import { type AuditFilter, auditHref } from './query';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAnonymous: boolean;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly detail: unknown;
  readonly actor: Person | null;
  readonly subject: Person | null;
}

/** What happened to roles and accounts, newest first; a person's name narrows the list to them. */
export function AuditTable({ entries, filter }: { entries: readonly AuditEntry[]; filter: AuditFilter }) {
  return (
    <Table
      caption="Audit"
      head={
        <>
          <Head>When</Head>
          <Head>What happened</Head>
          <Head>By</Head>
          <Head>About</Head>
          <Head>Detail</Head>
        </>
      }
    >
      {entries.map(({ id, at, action, detail, actor, subject }) => (
        <Row key={id}>
          <Cell label="When" className="md:w-44">
            <Moment at={at} precise />
          </Cell>
          <Cell className="max-md:order-first max-md:pb-1">
            <span className="text-2 font-medium">{actionInWords(action)}</span>
          </Cell>
          <Cell label="By">
            <PersonLink person={actor} filter={filter} />
          </Cell>
          <Cell label="About" empty={subject !== null && subject.id === actor?.id}>
            {subject && subject.id === actor?.id ? (
              <span className="text-soft">themselves</span>
            ) : (
              <PersonLink person={subject} filter={filter} />
            )}
          </Cell>
          <Cell label="Detail" empty={!detailInWords(detail)} className="md:max-w-80">
            <span className="[overflow-wrap:anywhere]">
              {detailInWords(detail) || <span className="text-soft">none</span>}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function PersonLink({ person, filter }: { person: Person | null; filter: AuditFilter }) {
  if (!person) return <span className="text-soft">nobody known</span>;
  return (
    <Link
      href={auditHref({ ...filter, person: person.id, page: 1 })}
      title={person.isAnonymous ? undefined : person.email}
      className="inline-flex min-h-6 items-center text-ink underline decoration-control underline-offset-2 [overflow-wrap:anywhere] hover:text-accent"
    >
      {person.name}
    </Link>
  );
}
