import { classNames } from '@/components/ui/class-names';
import { Prose } from '@/components/ui/prose';
import type { Graded } from '@/grading';

/** Right or not, and why. */
export function Verdict({ graded, blank = false }: { graded: Graded; blank?: boolean }) {
  return (
    <div role="status" className="mt-4 border-t border-hairline pt-4">
      <p className={classNames('font-semibold', graded.correct ? 'text-succeeded' : 'text-failed')}>
        <span aria-hidden="true">{graded.correct ? '✓ ' : '✕ '}</span>
        {graded.correct ? 'Right.' : blank ? 'Left blank.' : 'Not right.'}
      </p>
      <Prose text={graded.explanation} className="mt-1" />
      <p className="mt-2 text-1 text-soft">
        <a href={graded.source.url} className="underline underline-offset-2">
          {graded.source.title}
        </a>
      </p>
    </div>
  );
}
