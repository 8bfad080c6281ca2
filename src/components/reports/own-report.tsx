import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { REASON_WORDS } from './reason-words';

export interface ShownReport {
  readonly reason: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
}

/** A learner's own report and the answer to it. */
export function OwnReport({ report }: { report: ShownReport }) {
  const reason = REASON_WORDS.get(report.reason);
  return (
    <div className="grid gap-1 text-1">
      <p className="text-soft">
        You reported: <Badge tone={reason?.tone ?? 'plain'}>{reason?.name ?? report.reason}</Badge>{' '}
        <Moment at={report.createdAt} />
      </p>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{report.text}</p>
      {report.reply === null ? (
        <p className="text-soft">Not answered yet.</p>
      ) : (
        <div className="mt-1 border-l-2 border-accent pl-3">
          <p className="text-soft">
            An instructor answers
            {report.repliedAt ? (
              <>
                , <Moment at={report.repliedAt} />
              </>
            ) : null}
          </p>
          <p className="text-2 whitespace-pre-wrap [overflow-wrap:anywhere]">{report.reply}</p>
        </div>
      )}
    </div>
  );
}
