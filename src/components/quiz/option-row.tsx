import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { InlineProse, Prose } from '@/components/ui/prose';
import type { Remark } from '@/grading';

interface OptionRowProps {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly number: number;
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly remark: Remark | undefined;
}

/** One option; after the answer it shows what it was, in a sign and in words, and why. */
export function OptionRow({ name, type, number, text, checked, onChange, remark }: OptionRowProps) {
  return (
    <div
      className={classNames(
        'rounded-md border',
        remark ? frameOf(remark) : 'border-hairline has-checked:border-accent has-checked:bg-accent-soft',
      )}
    >
      <label className={classNames('flex min-h-11 items-start gap-3 px-3 py-2.5', !remark && 'cursor-pointer')}>
        <input
          type={type}
          name={name}
          checked={checked}
          onChange={onChange}
          disabled={Boolean(remark)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span className="min-w-0 grow">
          <InlineProse text={text} />
        </span>
        {remark ? (
          <Sign remark={remark} />
        ) : (
          <span aria-hidden="true" className="font-mono text-1 text-soft max-sm:hidden">
            {number}
          </span>
        )}
      </label>
      {remark ? <Prose text={remark.explanation} className="px-3 pb-3 pl-10 text-2 text-soft" /> : null}
    </div>
  );
}

const frameOf = ({ correct, chosen }: Remark): string =>
  correct ? 'border-succeeded bg-succeeded-soft' : chosen ? 'border-failed bg-failed-soft' : 'border-hairline';

function Sign({ remark: { correct, chosen } }: { remark: Remark }): ReactNode {
  const words = correct ? (chosen ? 'Right, and you chose it' : 'Right') : chosen ? 'Wrong, and you chose it' : 'Wrong';
  return (
    <span
      className={classNames(
        'shrink-0 text-1 font-semibold',
        correct ? 'text-succeeded' : chosen ? 'text-failed' : 'text-soft',
      )}
    >
      <span aria-hidden="true">{correct ? '✓' : '✕'} </span>
      <span className="sr-only">{words}</span>
      {chosen ? <span aria-hidden="true">your choice</span> : null}
    </span>
  );
}
