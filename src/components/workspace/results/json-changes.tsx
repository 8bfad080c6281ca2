import { diffLines } from 'diff';
import { prettyJson } from '@/components/machine/pretty-json';

/** JSON text with what is new in it, and what is gone, since the step before; a sign as well as a tint. */
export function JsonChanges({ before, text }: { before: string; text: string }) {
  const parts = diffLines(`${bare(before)}\n`, `${bare(text)}\n`);
  return (
    <pre tabIndex={0} className="max-h-72 overflow-auto rounded-md bg-sunk py-2 text-1">
      <code className="block w-max min-w-full">
        {parts.flatMap(({ value, added, removed }, at) =>
          value
            .replace(/\n$/, '')
            .split('\n')
            .map((line, index) => (
              <span
                key={`${at} ${index}`}
                className={`block px-2 ${added ? 'bg-succeeded-soft' : removed ? 'bg-failed-soft' : ''}`}
              >
                <span className="mr-2 inline-block w-3 text-soft">{added ? '+' : removed ? '−' : ' '}</span>
                {line}
              </span>
            )),
        )}
      </code>
    </pre>
  );
}

/** A comma at the end of a line is no difference. */
const bare = (text: string): string => prettyJson(text).replace(/,$/gm, '');
