import { memberWords } from './member-words';
import type { Body } from './paths';

/** What says nothing to a reader of a change. */
const HIDDEN = new Set(['id', 'computed']);

/** Read first; the rest by name, since a database keeps no order of members. */
const FIRST = [
  'kind',
  'prompt',
  'machine',
  'definition',
  'text',
  'correct',
  'options',
  'items',
  'right',
  'left',
  'explanation',
];

const rank = (key: string): number => {
  const at = FIRST.indexOf(key);
  return at < 0 ? FIRST.length : at;
};

function lines(value: unknown, name: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => lines(item, `${name} ${index + 1}`));
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => !HIDDEN.has(key))
      .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
      .flatMap(([key, member]) => lines(member, name ? `${name} · ${key}` : memberWords(key)));
  const [first = '', ...rest] = String(value).split('\n');
  return [`${name}: ${first}`, ...rest.map((line) => `    ${line}`)];
}

/** A question, or one member of it, as lines of text that can be read and compared; its members are called as its form calls them. */
export const outlineOf = (body: Body): string => `${lines(body, '').join('\n')}\n`;
