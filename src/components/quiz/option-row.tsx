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
  if (remark) return <AnsweredRow text={text} remark={remark} />;
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-hairline px-3 py-2.5 hover:border-control has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type={type}
        name={name}
        checked={checked}
        onChange={onChange}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 grow">
        <InlineProse text={text} />
      </span>
      <span aria-hidden="true" className="font-mono text-1 text-soft max-sm:hidden print:hidden">
        {number}
      </span>
    </label>
  );
}

function AnsweredRow({ text, remark }: { text: string; remark: Remark }) {
  const { correct, chosen, explanation } = remark;
  const [frame, mark] = correct
    ? ['border-succeeded bg-succeeded-soft', 'text-succeeded']
    : chosen
      ? ['border-failed bg-failed-soft', 'text-failed']
      : ['border-hairline', 'text-soft'];
  const words = correct ? (chosen ? 'Right, and you chose it' : 'Right') : chosen ? 'Wrong, and you chose it' : 'Wrong';
  return (
    <div className={classNames('flex items-start gap-3 rounded-md border px-3 py-2.5', frame)}>
      <span aria-hidden="true" className={classNames('w-4 shrink-0 text-center font-semibold', mark)}>
        {correct ? '✓' : '✕'}
      </span>
      <span className="sr-only">{words}: </span>
      <div className="min-w-0 grow">
        <div className="items-baseline justify-between gap-3 sm:flex">
          <p className={classNames('min-w-0', (correct || chosen) && 'font-medium')}>
            <InlineProse text={text} />
          </p>
          {chosen ? (
            <span aria-hidden="true" className={classNames('shrink-0 text-1 font-medium max-sm:block', mark)}>
              your choice
            </span>
          ) : null}
        </div>
        <Prose text={explanation} className="mt-1 text-soft" />
      </div>
    </div>
  );
}
