import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Prose } from '@/components/ui/prose';
import type { ApiOutputs } from '@/trpc/calls';
import { BeginQuiz } from './begin-quiz';
import { ClassMoment } from './class-moment';
import { KIND_WORDS, percent, STANDING } from './words';

export type StudentItems = NonNullable<ApiOutputs['classes']['get']['work']>['items'];
type Item = StudentItems[number];

interface StudentWorkProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly items: StudentItems;
  /** Nothing can be begun any more. */
  readonly archived: boolean;
}

const HREF: Record<Exclude<Item['kind'], 'quiz'>, (target: string) => string> = {
  lesson: (slug) => `/lessons/${slug}`,
  exercise: (slug) => `/exercises/${slug}`,
  mock: () => '/mock',
};

/** A student's assignments: what is due first stands first, each with its one next step. */
export function StudentWork({ classId, timeZone, items, archived }: StudentWorkProps) {
  return (
    <ul className="border-t border-hairline">
      {items.map((item) => (
        <li
          key={item.id}
          className="grid gap-x-6 gap-y-2 border-b border-hairline py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="grid min-w-0 gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <span className="text-1 text-soft">{KIND_WORDS[item.kind]}</span>
              <Badge tone={STANDING[item.standing].tone}>{STANDING[item.standing].words}</Badge>
            </p>
            <h3 className="text-3 font-medium [overflow-wrap:anywhere]">{item.title}</h3>
            {item.note ? <Prose text={item.note} className="text-soft [overflow-wrap:anywhere]" /> : null}
            <Dates item={item} timeZone={timeZone} />
            <Results classId={classId} item={item} timeZone={timeZone} />
          </div>
          <div className="flex flex-wrap items-start gap-2 sm:justify-end">
            {archived ? null : <NextStep item={item} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Dates({ item, timeZone }: { item: Item; timeZone: string }) {
  const { standing, openAt, dueAt, closeAt, lateRule, latePercent, extension } = item;
  const open = standing !== 'done' && standing !== 'late' && standing !== 'too-late';
  return (
    <p className="text-1 text-soft">
      {standing === 'later' && openAt ? (
        <>
          Opens <ClassMoment at={openAt} timeZone={timeZone} />.{' '}
        </>
      ) : null}
      {dueAt ? (
        <>
          Due <ClassMoment at={dueAt} timeZone={timeZone} zone />
          {extension ? ', your own date' : ''}.{' '}
        </>
      ) : (
        'No due date. '
      )}
      {open && dueAt && lateRule === 'percent' ? `Late: ${latePercent} % less for each day begun. ` : null}
      {open && dueAt && lateRule === 'refused' ? 'Late work does not count. ' : null}
      {open && closeAt && lateRule !== 'refused' ? (
        <>
          Closes <ClassMoment at={closeAt} timeZone={timeZone} />.
        </>
      ) : null}
    </p>
  );
}

function Results({ classId, item, timeZone }: { classId: string; item: Item; timeZone: string }) {
  const { standing, lateAt, credit, score, attempts, submissions, points } = item;
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
  const discussed = submissions.filter(({ comments }) => comments > 0);
  const waiting = finished.some((attempt) => attempt.points === null);
  return (
    <>
      {standing === 'too-late' && lateAt ? (
        <p className="text-1">
          Handed in <ClassMoment at={lateAt} timeZone={timeZone} />, too late to count.
        </p>
      ) : null}
      {credit !== null ? (
        <p className="text-1">
          <span className="font-medium tabular-nums">{percent(credit)}</span>{' '}
          <span className="text-soft tabular-nums">
            of {points} points
            {score !== null && score > credit + 0.0001 ? `, ${percent(score)} before it was late` : ''}
          </span>
        </p>
      ) : null}
      {waiting ? (
        <p className="text-1 text-soft">Handed in. The result is shown once the quiz has closed for everybody.</p>
      ) : null}
      {finished.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 text-1">
          {finished.map(({ id, points: right, maxPoints, startedAt }, index) => (
            <li key={id}>
              <Link href={`/quizzes/${id}`} className="underline underline-offset-2">
                Attempt {index + 1}
                {right === null ? '' : `, ${right} of ${maxPoints}`}
              </Link>{' '}
              <span className="text-soft">
                <ClassMoment at={startedAt} timeZone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {discussed.length > 0 ? (
        <ul className="grid text-1">
          {discussed.map(({ id, comments, createdAt }) => (
            <li key={id}>
              <Link href={`/classes/${classId}/submissions/${id}`} className="underline underline-offset-2">
                {comments === 1 ? 'A comment' : `${comments} comments`} on your submission of{' '}
                <ClassMoment at={createdAt} timeZone={timeZone} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function NextStep({ item }: { item: Item }) {
  const { kind, standing, target, attempts, attemptsAllowed } = item;
  if (standing === 'later' || standing === 'missing') return null;
  if (kind !== 'quiz') {
    const done = standing === 'done' || standing === 'late' || standing === 'too-late';
    return (
      <Link href={HREF[kind](target)} className={buttonClass(done ? 'secondary' : 'primary', 'small')}>
        {done ? 'Open again' : standing === 'open' ? 'Begin' : 'Continue'}
      </Link>
    );
  }
  const running = attempts.find(({ finishedAt }) => finishedAt === null);
  if (running) {
    return (
      <Link href={`/quizzes/${running.id}`} className={buttonClass('primary', 'small')}>
        Continue
      </Link>
    );
  }
  if (standing === 'too-late') return null;
  const left = attemptsAllowed === null ? null : attemptsAllowed - attempts.length;
  if (left !== null && left <= 0) return null;
  return (
    <BeginQuiz
      assignmentId={item.id}
      primary={attempts.length === 0}
      words={attempts.length === 0 ? 'Begin' : 'Take it again'}
    />
  );
}
