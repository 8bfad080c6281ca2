import type { Syntax } from '@/components/editor/protocol';

/** How a text is written: what begins like a JSON object or list is JSON, other words are YAML. An empty one says nothing. */
export function syntaxOf(text: string, otherwise: Syntax = 'json'): Syntax {
  const first = text.trimStart().charAt(0);
  if (first === '') return otherwise;
  return first === '{' || first === '[' ? 'json' : 'yaml';
}

/** Whether a text took the place of another as a whole, as pasting over all of it does: it begins and ends otherwise. */
export const isReplaced = (former: string, next: string): boolean => {
  const [was, is] = [former.trim(), next.trim()];
  return was.charAt(0) !== is.charAt(0) && was.slice(-1) !== is.slice(-1);
};
