/** Values of a definition that are written down rather than computed: what they are, and how one is changed into another. */
import { toText } from '../syntax/text';
import { isArray, isNumber, type JsonValue } from '../values';
import type { Kind } from './calls';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';

/** Texts that stand for something else: an expression, a path that is told elsewhere, a placeholder. */
export const isComputed = (value: JsonValue): boolean =>
  typeof value === 'string' && (value.startsWith('{%') || value.startsWith('$') || /\$\{|\{\{|^<.*>$/.test(value));

/** As a sentence speaks of a value of each kind. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  json: 'anything',
};

export function kindOf(value: JsonValue): string {
  if (isArray(value)) return KIND_WORDS.list;
  if (isNumber(value)) return KIND_WORDS.number;
  if (value === null || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? KIND_WORDS.text : KIND_WORDS.object;
}

/** So long a value is shown. */
const LONGEST = 80;

/** How to write what was meant, as a sentence and as an edit; neither where nothing certain was. */
export function changeInto(
  meant: JsonValue | undefined,
  child: readonly (string | number)[],
  inspection: Inspection,
): { readonly hint?: string; readonly fix?: Fix } {
  if (meant === undefined) return {};
  const text = toText(meant);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return {
    hint: `Write ${shown}.`,
    fix: { title: `Change to ${shown}`, edits: [{ op: 'set', pointer: inspection.place(...child), value: meant }] },
  };
}
