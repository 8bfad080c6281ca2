import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A member's name with its colon, a string, a number or constant, or what only holds them together. */
const TOKEN =
  /(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.eE+-]*|true|false|null)|(?<rest>[^"\dtfn-]+|.)/gs;

const TONE: Record<string, string> = {
  name: 'text-code-name',
  text: 'text-code-text',
  number: 'text-code-number',
  rest: 'text-soft',
};

/** JSON with its parts told apart by colour, as the editor shows it; nothing is changed, and what is not JSON stays the text it is. */
export function JsonCode({ text, className }: { text: string; className?: string }) {
  const parts: ReactNode[] = [];
  for (const { groups = {}, index } of text.matchAll(TOKEN)) {
    const found = Object.entries(groups).find(([, part]) => part !== undefined);
    if (!found) continue;
    const [kind, part] = found;
    parts.push(
      <span key={index} className={TONE[kind]}>
        {part}
      </span>,
    );
  }
  return <code className={classNames('block w-max min-w-full', className)}>{parts}</code>;
}
