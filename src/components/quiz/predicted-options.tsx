import type { Remark } from '@/grading';
import { OptionRow } from './option-row';

interface PredictedOptionsProps {
  readonly name: string;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly remarks: readonly Remark[] | undefined;
  readonly onChoose: (option: string) => void;
}

/** Options that are named by what they say: one of them is what the run showed. */
export function PredictedOptions({ name, options, chosen, remarks, onChoose }: PredictedOptionsProps) {
  return (
    <div role="radiogroup" aria-labelledby={`prompt-${name}`} className="grid gap-2">
      {options.map((text, index) => (
        <OptionRow
          key={text}
          type="radio"
          name={name}
          number={index + 1}
          text={text}
          checked={chosen === text}
          onChange={() => onChoose(text)}
          remark={remarks?.find((remark) => remark.id === text)}
        />
      ))}
    </div>
  );
}
