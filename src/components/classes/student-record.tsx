import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { ApiOutputs } from '@/trpc/calls';
import { ClassMoment } from './class-moment';
import { ExtensionDialog } from './extension-dialog';
import { KIND_WORDS, percent, STANDING } from './words';

type Work = ApiOutputs['gradebook']['student'];

interface StudentRecordProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly work: Work;
  readonly archived: boolean;
}

/** One student's work, as who teaches them sees it: every assignment with its dates, what was handed in, and the way to give more time. */
export function StudentRecord({ classId, timeZone, work, archived }: StudentRecordProps) {
  return (
    <ul className="border-t border-hairline">
      {work.items.map((item) => (
        <li key={item.id} className="grid gap-2 border-b border-hairline py-4">
          <div className="flex items-start justify-between gap-x-4 sm:gap-x-6">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 text-1 text-soft">
                {KIND_WORDS[item.kind]}
                <Badge tone={STANDING[item.standing].tone}>{STANDING[item.standing].words}</Badge>
              </p>
              <h2 className="text-3 font-medium [overflow-wrap:anywhere]">{item.title}</h2>
              <p className="text-1 text-soft">
                {item.dueAt ? (
                  <>
                    Due <ClassMoment at={item.dueAt} timeZone={timeZone} />
                  </>
                ) : (
                  'No due date'
                )}
                {item.extension ? `, extended${item.extension.reason ? `: ${item.extension.reason}` : ''}` : ''}
                {item.doneAt ? (
                  <>
                    . Done <ClassMoment at={item.doneAt} timeZone={timeZone} />
                  </>
                ) : null}
                {item.standing === 'too-late' && item.lateAt ? (
                  <>
                    . Handed in <ClassMoment at={item.lateAt} timeZone={timeZone} />
                  </>
                ) : null}
              </p>
            </div>
            <div className="flex shrink-0 flex-col items-end sm:flex-row sm:items-center sm:gap-3">
              <span className="text-3 font-semibold tabular-nums">
                {item.credit === null ? <span className="text-soft">–</span> : percent(item.credit)}
              </span>
              {archived ? null : (
                <ExtensionDialog
                  classId={classId}
                  timeZone={timeZone}
                  student={{ userId: work.userId, name: work.name }}
                  item={item}
                />
              )}
            </div>
          </div>
          {item.attempts.length > 0 ? (
            <ol className="flex flex-wrap gap-x-6 gap-y-1 text-1">
              {item.attempts.map((attempt, index) => (
                <li key={attempt.id}>
                  <Link href={`/quizzes/${attempt.id}`} className="underline underline-offset-2">
                    Attempt {index + 1}
                  </Link>{' '}
                  <span className="text-soft tabular-nums">
                    {attempt.finishedAt ? `${attempt.points ?? 0} of ${attempt.maxPoints}, ` : 'being taken, '}
                    <ClassMoment at={attempt.startedAt} timeZone={timeZone} />
                  </span>
                </li>
              ))}
            </ol>
          ) : null}
          {item.submissions.length > 0 ? (
            <ol className="grid gap-1 text-1">
              {item.submissions.map((submission) => (
                <li key={submission.id} className="flex flex-wrap items-center gap-x-3">
                  <Link
                    href={`/teach/classes/${classId}/submissions/${submission.id}`}
                    className="underline underline-offset-2"
                  >
                    Submission of <ClassMoment at={submission.createdAt} timeZone={timeZone} />
                  </Link>
                  <span className="text-soft tabular-nums">
                    {submission.score === null
                      ? 'not graded'
                      : `${percent(submission.score)}${submission.passed ? ', passed' : ''}`}
                    {submission.comments > 0
                      ? submission.comments === 1
                        ? ', one comment'
                        : `, ${submission.comments} comments`
                      : ''}
                  </span>
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
