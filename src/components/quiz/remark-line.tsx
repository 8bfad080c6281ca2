import { Prose } from '@/components/ui/prose';
import type { Remark } from '@/grading';

/** What is to be said of one item after the answer. */
export function RemarkLine({ remark }: { remark: Remark }) {
  return (
    <div className="mt-1 flex gap-2 text-2">
      <span aria-hidden="true" className={remark.correct ? 'text-succeeded' : 'text-failed'}>
        {remark.correct ? '✓' : '✕'}
      </span>
      <span className="sr-only">{remark.correct ? 'Right: ' : 'Wrong: '}</span>
      <Prose text={remark.explanation} className="min-w-0 text-soft" />
    </div>
  );
}
