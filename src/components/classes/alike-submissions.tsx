import Link from 'next/link';
import { counted } from '@/components/ui/counted';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { ApiOutputs } from '@/trpc/calls';
import { ClassMoment } from './class-moment';

interface AlikeSubmissionsProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly alike: ApiOutputs['gradebook']['alike'];
}

type Side = AlikeSubmissionsProps['alike']['pairs'][number]['of'][number];

/** Machines of a class that are built alike, for who teaches it: where to look, never what to think of it. */
export function AlikeSubmissions({ classId, timeZone, alike }: AlikeSubmissionsProps) {
  const { pairs, compared } = alike;
  const link = ({ submissionId, name, at }: Side) => (
    <>
      <Link href={`/teach/classes/${classId}/submissions/${submissionId}`} className="underline underline-offset-2">
        {name}
      </Link>
      <span className="block text-soft">
        <ClassMoment at={at} timeZone={timeZone} />
      </span>
    </>
  );
  return (
    <section aria-labelledby="alike" className="grid gap-2">
      <h2 id="alike" className="text-3 font-semibold">
        Built alike
      </h2>
      <p className="max-w-prose text-1 text-soft">
        Each student’s best submission is compared by what its states do and where they lead; names, comments and order
        do not matter. What the starter, the references and the known mistakes hold is left out. It is a hint where to
        look: people who learn together often think alike.
      </p>
      {pairs.length === 0 ? (
        <p className="text-1">
          {compared < 2
            ? 'Too few submissions have enough of their own to be compared.'
            : `Of ${counted(compared, 'submission')} with enough of their own, no two are built alike.`}
        </p>
      ) : (
        <Table
          caption="Submissions built alike"
          head={
            <>
              <Head>First handed in</Head>
              <Head>Then</Head>
              <Head className="text-right">In common</Head>
            </>
          }
        >
          {pairs.map(({ of: [first, then], likeness, parts }) => (
            <Row key={`${first.submissionId} ${then.submissionId}`}>
              <Cell label="First">{link(first)}</Cell>
              <Cell label="Then">{link(then)}</Cell>
              <Cell label="In common" className="tabular-nums md:text-right">
                {/* Rounded down: all is all. */}
                {Math.floor(likeness * 100)} %
                <span className="text-soft md:block"> of what is their own, {counted(parts, 'part')}</span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
