'use client';

import { useAuthoring, useFiles } from '../state/context';
import { partOfFault } from '../state/parts';

/** All that is wrong with the files, each leading to its place. */
export function FaultsList() {
  const faults = useFiles((state) => state.faults);
  const { goTo, show } = useAuthoring();
  if (faults.length === 0) return null;
  return (
    <details open className="max-h-48 shrink-0 overflow-auto border-t border-hairline bg-raised">
      <summary className="sticky top-0 cursor-pointer bg-raised px-4 py-1.5 text-1 font-medium text-failed">
        <span aria-hidden="true">✕ </span>
        {faults.length === 1 ? 'One thing is' : `${faults.length} things are`} to be mended before it can be proved
      </summary>
      <ol className="pb-2">
        {faults.map((fault, index) => (
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                show(partOfFault(fault), placeOf(fault.field));
                goTo(fault);
              }}
              className="w-full px-4 py-1 text-left text-1 outline-offset-[-2px] hover:bg-sunk"
            >
              <span className="text-soft tabular-nums">
                {fault.file}:{fault.line}
              </span>{' '}
              {fault.field ? <code>{fault.field}</code> : null} {fault.message}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `scenarios[3].input` → 3. */
const placeOf = (field: string): number => Number(/^[a-z]+\[(\d+)\]/i.exec(field)?.[1] ?? 0);
