import Papa from 'papaparse';
import type { SourceFile } from '../format';
import { Losses, Malformed } from '../loss';
import { fingerprint, textOf } from '../text/bytes';
import { noImages, toMarkdown } from '../text/rich';
import { clozeNumbers, fillCloze } from './cloze';
import { Collector, deckOfFile } from './collect';
import { ownCardBounds, type ReadOwnFile } from './own-card';

const columns = ['front', 'back', 'id', 'guid', 'deck', 'tags', 'notetype'] as const;
type Column = (typeof columns)[number];

/** Names under which tables have our columns. */
const names = new Map<string, Column>([
  ...columns.map((name) => [name, name] as const),
  ...(['question', 'prompt', 'term', 'text'] as const).map((name) => [name, 'front'] as const),
  ...(['answer', 'definition', 'back extra', 'extra'] as const).map((name) => [name, 'back'] as const),
  ['tag', 'tags'],
]);
const nameOf = (cell: string): Column | undefined => names.get(cell.trim().toLowerCase().replaceAll('_', ' '));

const separators: Record<string, string> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|', space: ' ', colon: ':' };

interface Table {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly places: ReadonlyMap<Column, number>;
  /** Columns that mean nothing to a card, by their name. */
  readonly unknown: readonly string[];
  /** Cells are HTML or plain text where the file says so; else it shows in each. */
  readonly html: boolean | undefined;
  readonly anki: boolean;
  readonly losses: readonly string[];
}

/** The lines `#key:value` with which Anki begins a table of notes. */
function directivesOf(text: string): { directives: ReadonlyMap<string, string>; lines: number; rest: string } {
  const directives = new Map<string, string>();
  const lines = text.split('\n');
  let at = 0;
  for (; /^#[a-z ]+:/i.test(lines[at] ?? ''); at++) {
    const [, key = '', value = ''] = /^#([a-z ]+):(.*)$/i.exec(lines[at] ?? '') ?? [];
    directives.set(key.trim().toLowerCase(), value.trim());
  }
  return { directives, lines: at, rest: lines.slice(at).join('\n') };
}

function tableOf(text: string): Table {
  const { directives, lines, rest } = directivesOf(text);
  const separator = directives.get('separator')?.toLowerCase();
  const delimiter =
    separator === undefined ? '' : Object.hasOwn(separators, separator) ? separators[separator] : separator;
  // An empty last line would weigh against the separator that is guessed.
  const parsed = Papa.parse<string[]>(rest.trimEnd(), {
    skipEmptyLines: false,
    delimiter: delimiter ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  let line = lines + 1;
  const rows = parsed.data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return row;
  });
  const quote = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quote)
    throw new Malformed(
      rows[quote.row ?? 0]?.line ?? 1,
      'a quoted cell does not end, or something stands behind its closing quote. Double a quote inside a cell: "".',
    );
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new Malformed(undefined, 'The file holds no rows.');
  const html = directives.has('html') ? directives.get('html') === 'true' : undefined;
  const base = { html, anki: directives.size > 0 };

  const named = directives.get('columns')?.split(delimiter || '\t') ?? filled[0]?.cells ?? [];
  const heads = named.map(nameOf);
  if (heads.includes('front') && heads.includes('back')) {
    const places = new Map(heads.flatMap((name, index) => (name ? [[name, index] as const] : [])).reverse());
    const unknown = named.filter((name, index) => heads[index] === undefined && name.trim() !== '');
    return { ...base, rows: directives.has('columns') ? filled : filled.slice(1), places, unknown, losses: [] };
  }
  const placed = new Map<Column, number>();
  for (const column of ['guid', 'notetype', 'deck', 'tags'] as const) {
    const number = Number(directives.get(`${column} column`));
    if (number >= 1) placed.set(column, number - 1);
  }
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const taken = new Set(placed.values());
  const [front, back] = Array.from({ length: width }, (_, index) => index).filter((index) => !taken.has(index));
  if (front === undefined || back === undefined)
    throw new Malformed(
      filled[0]?.line ?? 1,
      'the table has one column. A card needs two: name them front and back in the first row.',
    );
  return {
    ...base,
    rows: filled,
    places: new Map([...placed, ['front', front], ['back', back]]),
    unknown: width - taken.size > 2 ? [`number ${back + 2} and on`] : [],
    losses: base.anki
      ? []
      : [
          'The first row names no columns front and back, so the first two columns are taken and the first row is a card.',
        ],
  };
}

const bold = {
  html: (text: string) => `<b>${text}</b>`,
  // As a package of the same card would be read, so that both are the same.
  moodle: (text: string) => `**${text.replace(/^\[([\s\S]*)\]$/, '\\[$1\\]')}**`,
};

/** A table of cards, a row each: fronts and backs under a first row that names them, or as Anki writes notes as text. Gaps become a card each. */
export function readOwnCsv(file: SourceFile): ReadOwnFile {
  const table = tableOf(textOf(file.bytes));
  if (table.rows.length > ownCardBounds.cards)
    throw new Malformed(
      undefined,
      `The file holds more than ${ownCardBounds.cards} rows. Split it and import the parts.`,
    );
  const collected = new Collector();
  const format = table.html === undefined || table.html ? ('moodle' as const) : ('plain' as const);
  for (const { line, cells } of table.rows) {
    const cell = (column: Column): string => cells[table.places.get(column) ?? -1]?.trim() ?? '';
    const [front, back] = [cell('front'), cell('back')];
    const id = cell('guid') ? ankiId(cell('guid')) : idOf(cell('id'), front);
    const about = { deck: cell('deck') || deckOfFile(file.name), tags: cell('tags').split(/[\s,]+/), line };
    const gaps = clozeNumbers(front);
    for (const gap of gaps.length > 0 ? gaps : [undefined]) {
      const losses = new Losses();
      if (table.unknown.length > 0)
        losses.add('metadata', `Columns are left out: ${table.unknown.slice(0, 6).join(', ')}.`);
      const rich = (text: string) => toMarkdown(text, format, losses, noImages(losses));
      const mark = bold[/<[a-z][^<>]*>/i.test(front) ? 'html' : 'moodle'];
      const sides =
        gap === undefined
          ? { front: rich(front), back: rich(back) }
          : {
              front: rich(fillCloze(front, gap, 'front', mark)),
              back: [rich(fillCloze(front, gap, 'back', mark)), rich(back)].filter(Boolean).join('\n\n'),
            };
      const externalId = cell('guid') ? `${id}/${(gap ?? 1) - 1}` : gap === undefined ? id : `${id}/${gap}`;
      collected.add({ ...sides, ...about, externalId, note: id }, losses);
    }
  }
  return collected.file(table.anki ? 'Anki notes as text' : 'Table of fronts and backs', table.losses);
}

const ankiId = (guid: string): string => `anki:${guid}`;

/** The id a file gives a card; without one, what its front says. */
const idOf = (id: string, front: string): string => {
  if (/^own:[0-9a-f-]{36}$/.test(id)) return id;
  return id === '' ? `text:${fingerprint(front)}` : `csv:${id}`;
};
