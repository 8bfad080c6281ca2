import { readFileSync, writeFileSync } from 'node:fs';
import { type Format, formats, isWritable, type PlainDraft, readAs, writeAs } from '../../exchange';
import type { Command } from './command';
import { answering, UserError } from './files';

export const exchangeDocument = 'docs/exchange.md';

/** Prints what each format holds of each kind of card, or writes it into `docs/exchange.md`, or says whether that is current. */
export const exchange: Command = {
  usage: '[--write | --check]',
  summary: 'list the formats of question files and what each holds',
  run: (args) =>
    answering(async () => {
      const [option] = args;
      const text = exchangeText();
      if (option === '--write') writeFileSync(exchangeDocument, text);
      else if (option === '--check') {
        const isCurrent = readFileSync(exchangeDocument, 'utf8') === text;
        process.stdout.write(
          isCurrent ? `${exchangeDocument} is current.\n` : `${exchangeDocument} is not: run with --write.\n`,
        );
        return isCurrent ? 0 : 1;
      } else if (option === undefined) process.stdout.write(text);
      else throw new UserError(`There is no option ${option}.`);
      return 0;
    }),
};

const fields = {
  id: '',
  lesson: 'a-lesson#a-section',
  domain: 1,
  task: '1.1',
  difficulty: 2,
  prompt: 'Which `field`?\n\n- *one*\n- **two**',
  explanation: 'Because.',
  source: { title: 'A page', url: 'https://docs.aws.amazon.com/step-functions/' },
  checkedOn: '2026-11-26',
};

const option = (id: string, correct = false) => ({
  id,
  text: `Text ${id}`,
  ...(correct ? { correct } : { misconception: 'a-misconception' }),
  explanation: `Said of ${id}.`,
});

/** A full card of each kind: all that any format could hold. */
const full: readonly PlainDraft[] = [
  { kind: 'single', ...fields, options: [option('a', true), option('b'), option('c')] },
  {
    kind: 'multiple',
    ...fields,
    choose: 2,
    options: [option('a', true), option('b', true), option('c'), option('d'), option('e')],
  },
  {
    kind: 'order',
    ...fields,
    items: ['a', 'b', 'c'].map((id) => ({ id, text: `Text ${id}`, explanation: `Said of ${id}.` })),
    mistakes: [{ first: 'b', second: 'a', explanation: 'The other way round.', misconception: 'a-misconception' }],
  },
  {
    kind: 'match',
    ...fields,
    left: ['a', 'b', 'c'].map((id) => ({
      id: `left-${id}`,
      text: `Left ${id}`,
      right: id,
      explanation: `Said of ${id}.`,
      mistakes: id === 'a' ? [{ right: 'b', explanation: 'Not this.', misconception: 'a-misconception' }] : [],
    })),
    right: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Right ${id}` })),
  },
  {
    kind: 'fill',
    ...fields,
    answer: 'number',
    unit: 'seconds',
    accept: ['4'],
    right: 'Yes.',
    mistakes: [{ value: '3', explanation: 'One more.', misconception: 'a-misconception' }],
    otherwise: 'Count again.',
  },
];

/** Members of two values that differ, by the names of the outermost member in which they do. */
const changed = (before: object, after: object): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(sorted(Reflect.get(before, name))) !== JSON.stringify(sorted(Reflect.get(after, name))),
  );

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, sorted(inner)]),
        )
      : value;

/** Writes the card, reads it back, and says in a cell what came back otherwise. */
function cell(format: Format, card: PlainDraft): string {
  const written = writeAs(format, [{ externalId: 'a-card', card }], { image: () => undefined });
  const read = readAs(format, { name: `file.${format.extensions[0]}`, bytes: written.bytes });
  if ('fault' in read) throw new Error(`${format.id}: ${read.fault.reason}`);
  const back = read.questions[0]?.card;
  if (!back || back.kind !== card.kind) return 'another kind';
  const lost = changed(card, back);
  return lost.length === 0 ? 'all' : `without ${lost.map((name) => inWords(card, back, name)).join(', ')}`;
}

const words: Record<string, string> = {
  source: 'source',
  checkedOn: 'day checked',
  unit: 'unit',
};

/** What of a member was lost: its misconceptions alone, or what is said in it too. */
function inWords(before: object, after: object, name: string): string {
  const known = words[name];
  if (known) return known;
  const same = (...left: string[]) => {
    const kept = (value: unknown) =>
      JSON.stringify(sorted(value), (key, inner) => (left.includes(key) ? undefined : inner));
    return kept(Reflect.get(before, name)) === kept(Reflect.get(after, name));
  };
  if (same('misconception')) return 'misconceptions';
  if (same('mistakes')) return 'what is said of wrong pairs';
  return name === 'mistakes' ? 'foreseen mistakes' : 'what is said of each';
}

/** `docs/exchange.md`: made by writing a full card of each kind in each format and reading it back. */
export function exchangeText(): string {
  const writable = formats.filter(isWritable);
  const rows = writable.map((format) => `| ${format.name} | ${full.map((card) => cell(format, card)).join(' | ')} |`);
  const listed = formats.map((format) => {
    const ways = [format.read && 'in', isWritable(format) && 'out'].filter(Boolean).join(' and ');
    return `| ${format.name} | ${ways} | ${format.extensions.map((one) => `\`.${one}\``).join(' ')} | ${format.about} |`;
  });
  return `# Question files

Made by \`npm run -s asl -- exchange --write\`, which writes a full card of each kind in each format and reads it back; a test says whether it is
current. Prompt, answers, key, explanation, place in the course and id come back from every format; the table says what does not.

| Format | ${full.map(({ kind }) => kind).join(' | ')} |
|---|${full.map(() => '---').join('|')}|
${rows.join('\n')}

Cards that show a machine (\`predict-event\`, \`predict-output\`, \`spot-fault\`) are held by Statecraft YAML alone, and whole.

## Formats

| Format | Way | Files | For |
|---|---|---|---|
${listed.join('\n')}

## Bounds

A file holds at most 20 MB and 5,000 questions; an archive at most 10,000 entries, 20 MB each and 80 MB in all once unpacked, none of them
opened in turn; XML at most 200 elements deep and no document type; a picture at most 1 MB, PNG, JPEG, GIF or WebP by its first bytes.
A file that breaks its format is refused whole, with the line and the reason.
`;
}
