import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { counted } from '@/components/ui/counted';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { ApiOutputs } from '@/trpc/calls';
import { ClassMoment } from './class-moment';
import { percent, STANDING } from './words';

interface HandedInTableProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly work: ApiOutputs['gradebook']['assignment'];
  /** Pairs of submissions built alike; they are listed below. */
  readonly alike: number;
}

/** What each student of a class did for one assignment, with the way to their best. */
export function HandedInTable({ classId, timeZone, work, alike }: HandedInTableProps) {
  const { assignment, students } = work;
  const { kind } = assignment;
  const done = students.filter(({ standing }) => standing === 'done' || standing === 'late').length;
  const best = kind === 'exercise' || kind === 'quiz';
  const hrefOf = (id: string): string =>
    kind === 'quiz' ? `/quizzes/${id}` : `/teach/classes/${classId}/submissions/${id}`;
  return (
    <section aria-labelledby="handed-in" className="grid gap-2">
      <h2 id="handed-in" className="text-3 font-semibold">
        {done} of {counted(students.length, 'student')} {done === 1 ? 'has' : 'have'} done it
      </h2>
      {alike > 0 ? (
        <p className="text-1">
          <a href="#alike" className="underline underline-offset-2">
            {alike === 1 ? 'Two submissions are built alike' : `${alike} pairs of submissions are built alike`}
          </a>
        </p>
      ) : null}
      <Table
        caption="Students"
        head={
          <>
            <Head>Student</Head>
            <Head>Standing</Head>
            {best ? <Head>{kind === 'quiz' ? 'Best attempt' : 'Best submission'}</Head> : <Head>Last</Head>}
            <Head className="text-right">Counts</Head>
          </>
        }
      >
        {students.map((student) => (
          <Row key={student.userId}>
            <Cell>
              <Link
                href={`/teach/classes/${classId}/students/${student.userId}`}
                className="text-2 font-medium [overflow-wrap:anywhere] text-ink no-underline hover:underline"
              >
                {student.name}
              </Link>
            </Cell>
            <Cell label="Standing">
              <span className="inline-flex flex-wrap items-center gap-2">
                <Badge tone={STANDING[student.standing].tone}>{STANDING[student.standing].words}</Badge>
                {student.extended ? <span className="text-soft">extended</span> : null}
              </span>
            </Cell>
            <Cell label={best ? 'Best' : 'Last'} empty={!student.best && !student.lastAt}>
              {student.best ? (
                <>
                  <Link href={hrefOf(student.best.id)} className="underline underline-offset-2">
                    <ClassMoment at={student.best.at} timeZone={timeZone} />
                  </Link>
                  <span className="text-soft tabular-nums">
                    {student.attempts > 1 ? `, of ${student.attempts}` : ''}
                    {student.best.comments > 0 ? `, ${counted(student.best.comments, 'comment')}` : ''}
                  </span>
                </>
              ) : student.lastAt ? (
                <ClassMoment at={student.lastAt} timeZone={timeZone} />
              ) : null}
            </Cell>
            <Cell label="Counts" className="tabular-nums md:text-right">
              {student.credit === null ? <span className="text-soft">–</span> : percent(student.credit)}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
