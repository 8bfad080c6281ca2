import Papa from 'papaparse';
import { choiceCard, matchCard, typedCard } from '../../assemble';
import { type DraftCard, type DraftFields, type DraftFill, placeId } from '../../draft';
import type { ReadFile, ReadQuestion, SourceFile } from '../../format';
import { Losses, Malformed } from '../../loss';
import { ExternalIds } from '../../metadata';
import { fingerprint, maxQuestions, textOf } from '../../text/bytes';
import { noImages, toMarkdown } from '../../text/rich';
import { plainColumns } from './columns';

/** Other names under which spreadsheets have a column of ours. */
const aliases: Record<string, string> = {
  question: 'prompt',
  front: 'prompt',
  text: 'prompt',
  type: 'kind',
  back: 'answer',
  feedback: 'explanation',
};

const nameOf = (head: string): string => {
  const name = head
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
};

interface Row {
  readonly line: number;
  readonly cell: (name: string) => string;
}

export function parseCsv(text: string): { head: string[]; rows: { line: number; cells: string[] }[] } {
  const parsed = Papa.parse<string[]>(text.trimEnd(), {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const quote = parsed.errors.find(({ type }) => type === 'Quotes');
  const starts: number[] = [];
  let line = 1;
  for (const cells of parsed.data) {
    starts.push(line);
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  }
  if (quote)
    throw new Malformed(
      starts[quote.row ?? 0] ?? 1,
      'a quoted cell does not end, or something stands behind its closing quote. Double a quote inside a cell: "".',
    );
  const rows = parsed.data
    .map((cells, index) => ({ line: starts[index] ?? 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...rest] = rows;
  if (!head || rest.length === 0) throw new Malformed(undefined, 'The file holds no rows under its header.');
  return { head: head.cells.map(nameOf), rows: rest };
}

/** A table with a header row; one question a row, its options in numbered columns. */
export function readCsv(file: SourceFile): ReadFile {
  const { head, rows } = parseCsv(textOf(file.bytes));
  if (!head.includes('prompt'))
    throw new Malformed(
      1,
      'no column is called prompt (or question, or front). The first row has to name the columns.',
    );
  if (rows.length > maxQuestions)
    throw new Malformed(
      undefined,
      `The file holds more than ${maxQuestions} questions. Split it and import the parts.`,
    );
  const ids = new ExternalIds(fingerprint);
  const places = new Map(head.map((name, index) => [name, index]));
  const unknown = head.filter(
    (name) => name !== '' && !columns.has(name) && !/^(text|correct|match|explanation|misconception) \d+$/.test(name),
  );
  const questions = rows.map(({ line, cells }) => {
    if (cells.length > head.length)
      throw new Malformed(
        line,
        `the row has ${cells.length} cells, the header names ${head.length}. Put text that holds a comma in quotes.`,
      );
    return readRow({ line, cell: (name) => cells[places.get(name) ?? -1]?.trim() ?? '' }, head, unknown, ids);
  });
  return { questions, images: new Map() };
}

const columns = new Set<string>([...plainColumns, 'answer', 'tags']);
const kinds: readonly string[] = ['single', 'multiple', 'order', 'match', 'fill', ''];

function readRow(row: Row, head: readonly string[], unknown: readonly string[], ids: ExternalIds): ReadQuestion {
  const { line, cell } = row;
  const losses = new Losses();
  const rich = (text: string) => toMarkdown(text, 'moodle', losses, noImages(losses));
  const prompt = rich(cell('prompt'));
  if (prompt === '') throw new Malformed(line, 'the prompt is empty.');
  const kind = cell('kind').toLowerCase();
  if (!kinds.includes(kind))
    throw new Malformed(line, `“${cell('kind')}” is no kind of card. Write single, multiple, order, match or fill.`);
  if (unknown.length > 0) losses.add('metadata', `Columns are left out: ${unknown.slice(0, 6).join(', ')}.`);
  const number = (name: string, most: number): number | undefined => {
    const text = cell(name);
    if (text === '') return undefined;
    if (!/^\d$/.test(text) || Number(text) < 1 || Number(text) > most)
      throw new Malformed(line, `${name} has to be 1 to ${most}.`);
    return Number(text);
  };
  const domain = number('domain', 4);
  const difficulty = number('difficulty', 3);
  const fields: DraftFields = {
    id: '',
    prompt,
    explanation: rich(cell('explanation')),
    ...(cell('lesson') ? { lesson: cell('lesson') } : {}),
    ...(domain ? { domain } : {}),
    ...(cell('task') ? { task: cell('task') } : {}),
    ...(difficulty ? { difficulty } : {}),
    ...(cell('source url') ? { source: { title: cell('source title'), url: cell('source url') } } : {}),
    ...(cell('checked on') ? { checkedOn: cell('checked on') } : {}),
  };
  return {
    externalId: ids.give(cell('id'), '', prompt),
    title: cell('id'),
    line,
    category: '',
    tags: [],
    card: makeCard(kind, fields, row, head, rich, losses),
    prompt,
    losses: losses.all,
  };
}

const inputs = ['path', 'number', 'text'] as const;

const yes = (text: string): boolean => /^(yes|true|1|x|correct|right)$/i.test(text);

function makeCard(
  kind: string,
  fields: DraftFields,
  { line, cell }: Row,
  head: readonly string[],
  rich: (text: string) => string,
  losses: Losses,
): DraftCard {
  const numbers = head.flatMap((name) => /^text (\d+)$/.exec(name)?.[1] ?? []);
  const parts = numbers
    .map((n) => ({
      raw: cell(`text ${n}`),
      match: cell(`match ${n}`),
      fraction: yes(cell(`correct ${n}`)) ? 1 : 0,
      feedback: rich(cell(`explanation ${n}`)),
      misconception: cell(`misconception ${n}`),
    }))
    .filter(({ raw, match }) => raw !== '' || match !== '');
  const typed = (): DraftFill => {
    const answers = parts.map(({ raw, fraction, feedback }) => ({ text: raw, fraction, feedback }));
    const all = parts.length > 0 ? answers : [{ text: cell('answer'), fraction: 1, feedback: '' }];
    const card = typedCard(fields, all, true, losses);
    const input = cell('input');
    const named = parts.filter(({ raw, fraction }) => fraction < 1 && raw !== '*');
    return {
      ...card,
      answer: inputs.find((one) => one === input) ?? card.answer,
      ...(cell('unit') ? { unit: cell('unit') } : {}),
      mistakes: card.mistakes.map((mistake, index) => ({ ...mistake, ...misconceptionOf(named[index]) })),
    };
  };
  if (kind === 'fill') return typed();
  if (parts.length === 0) {
    // A table of fronts and backs: the back is the one right answer.
    if (cell('answer') === '')
      throw new Malformed(line, 'the row has no answers. Fill “answer”, or “text 1”, “correct 1”, “text 2” and on.');
    return choiceCard(fields, [{ text: rich(cell('answer')), fraction: 1, feedback: '' }], false, losses);
  }
  if (kind === 'match' || (kind === '' && parts.every(({ match }) => match !== ''))) {
    const card = matchCard(
      fields,
      parts.map(({ raw, match }) => ({ left: rich(raw), right: rich(match) })),
    );
    const lefts = parts.filter(({ raw }) => raw !== '');
    return { ...card, left: card.left.map((one, index) => ({ ...one, explanation: lefts[index]?.feedback ?? '' })) };
  }
  if (kind === 'order')
    return {
      kind: 'order',
      ...fields,
      items: parts.map(({ raw, feedback }, index) => ({ id: placeId(index), text: rich(raw), explanation: feedback })),
      mistakes: [],
    };
  const right = parts.filter(({ fraction }) => fraction === 1).length;
  const options = parts.map((part, index) => ({
    id: placeId(index),
    text: rich(part.raw),
    ...(part.fraction === 1 ? { correct: true } : {}),
    explanation: part.feedback,
    ...misconceptionOf(part),
  }));
  if (right === 0)
    throw new Malformed(line, 'no answer is marked as right. Write yes under “correct 1”, “correct 2” and on.');
  return kind === 'multiple' || (kind === '' && right > 1)
    ? { kind: 'multiple', ...fields, choose: right, options }
    : { kind: 'single', ...fields, options };
}

const misconceptionOf = (part: { readonly misconception: string } | undefined): { misconception?: string } =>
  part && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part.misconception) ? { misconception: part.misconception } : {};
