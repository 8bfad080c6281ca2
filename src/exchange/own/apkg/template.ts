import type { Losses } from '../../loss';
import { clozeNumbers, fillCloze } from '../cloze';

/** Sections inside sections deeper than this are left out. */
const maxDepth = 20;
/** A side longer than this, in HTML, is no card. */
const maxHtml = 200_000;

/** Filters that show the field as it is, more or less. */
const plain = new Set(['text', 'furigana', 'kanji', 'kana', 'edit', 'nc']);

interface Filling {
  /** HTML by the field's name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly side: 'front' | 'back';
  /** The number of the gap that is asked, from 1; undefined where a note type has none. */
  readonly gap: number | undefined;
  readonly losses: Losses;
}

const shows = (value: string | undefined): boolean =>
  value !== undefined && value.replace(/<(?!img\b)[^>]*>|&nbsp;|\s/gi, '') !== '';

function fill(tag: string, { fields, side, gap, losses }: Filling): string {
  const filters = tag.split(':').map((part) => part.trim());
  const name = filters.pop() ?? '';
  // Its front stands above the answer anyway.
  if (name === 'FrontSide') return '';
  if (filters.some((filter) => filter.startsWith('tts'))) {
    losses.add('metadata', 'It was read aloud; cards of your own are silent.');
    return '';
  }
  const value = fields.get(name);
  if (value === undefined) {
    if (!/^(Tags|Type|Deck|Subdeck|Card|CardFlag|CardID)$/.test(name))
      losses.add('metadata', `Its template names a field that the note lacks: ${name.slice(0, 40)}.`);
    return '';
  }
  let html = value;
  for (const filter of filters.reverse()) {
    if (filter === 'cloze' || filter === 'cloze-only')
      html = fillCloze(html, gap ?? 0, side, (inner) => `<b>${inner}</b>`);
    else if (filter === 'type') {
      losses.add('kind', 'Its answer was to be typed; here you say it to yourself.');
      if (side === 'front') return '';
    } else if (filter === 'hint') {
      losses.add('hint', side === 'front' ? 'A hint on its front is left out.' : 'A hint is shown at once.');
      if (side === 'front') return '';
    } else if (!plain.has(filter))
      losses.add('formatting', `The filter ${filter.slice(0, 40)} of its template is left out.`);
  }
  return html;
}

/** A template of Anki's with a note's fields in it: `{{Field}}`, `{{filter:Field}}`, and sections for fields that are filled or empty. */
export function renderTemplate(template: string, filling: Filling): string {
  let out = '';
  const open: { readonly name: string; readonly shown: boolean }[] = [];
  let at = 0;
  const write = (text: string): void => {
    if (open.every(({ shown }) => shown)) out += text;
    if (out.length > maxHtml) out = out.slice(0, maxHtml + 1);
  };
  for (const found of template.replace(/<!--[\s\S]*?-->/g, '').matchAll(/\{\{([^{}]*)\}\}|([^{]+|\{)/g)) {
    if (out.length > maxHtml) break;
    const tag = found[1]?.trim();
    if (tag === undefined) {
      write(found[0]);
      continue;
    }
    const [, sign = '', name = ''] = /^([#^/]?)\s*([\s\S]*)$/.exec(tag) ?? [];
    if (sign === '/') {
      const index = open.findLastIndex((one) => one.name === name);
      if (index >= 0) open.splice(index);
    } else if (sign === '') write(fill(name, filling));
    else if (open.length < maxDepth) open.push({ name, shown: holds(name, filling) === (sign === '#') });
    else filling.losses.add('formatting', 'Its template nests deeper than is read.');
    at += 1;
    if (at > 10_000) break;
  }
  return out;
}

/** Whether a section's field is filled; `c1` and on ask for the gap at hand. */
const holds = (name: string, { fields, gap }: Filling): boolean => {
  const number = /^c(\d+)$/.exec(name)?.[1];
  return number !== undefined && !fields.has(name) ? Number(number) === gap : shows(fields.get(name));
};

/** Whether any field of a note leaves this gap open. */
export const hasGap = (fields: ReadonlyMap<string, string>, gap: number): boolean =>
  [...fields.values()].some((value) => clozeNumbers(value).includes(gap));
