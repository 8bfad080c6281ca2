import type { Syntax } from '@/components/editor/protocol';

/** How a text is written: what begins like a JSON object or list is JSON, other words are YAML. An empty one says nothing. */
export function syntaxOf(text: string, otherwise: Syntax = 'json'): Syntax {
  const first = text.trimStart().charAt(0);
  if (first === '') return otherwise;
  return first === '{' || first === '[' ? 'json' : 'yaml';
}
