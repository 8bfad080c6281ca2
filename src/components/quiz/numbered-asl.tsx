import { JsonCode } from '@/components/ui/json-code';

/** ASL with its lines numbered and its parts told apart by colour; scrolls alone where it is wider than the card. */
export function NumberedAsl({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are grouped here; a group's name tells what scrolls
    <div
      tabIndex={0}
      role="group"
      aria-label={label}
      className="max-h-[30rem] overflow-auto rounded-md bg-sunk py-2 font-mono text-1 leading-5"
    >
      <div className="w-max min-w-full">
        {text.split('\n').map((line, index) => (
          <div key={`${index} ${line}`} className="flex px-3">
            <LineNumber number={index + 1} />
            <pre>
              <JsonCode text={line || ' '} />
            </pre>
          </div>
        ))}
      </div>
    </div>
  );
}

export function LineNumber({ number }: { number: number }) {
  return (
    <span aria-hidden="true" className="w-8 shrink-0 pr-3 text-right text-soft tabular-nums select-none">
      {number}
    </span>
  );
}
