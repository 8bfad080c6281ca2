import fc from 'fast-check';
import type { PlainDraft } from '@/exchange';

/** Plain words with every sign that means something to some format; what means something to Markdown is escaped as authors do. */
const sign = fc.constantFrom(
  ...'=~#{}:;%$@()+-.,!?/|"\'^&'.split(''),
  '->',
  '..',
  '\\*',
  '\\`',
  '\\[',
  '\\]',
  '\\\\',
  '> ',
  'é',
  '状',
  '🙂',
  '####',
  '//',
);
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABC0123456789'.split('')),
  minLength: 1,
  maxLength: 8,
});
const word = fc
  .tuple(letters, fc.option(sign, { freq: 2 }), letters)
  .map(([a, mark, b]) => (mark === null ? a : `${a}${mark.trim()}${b}`));
const code = fc.constantFrom('`$.order.id`', '`{"a": 1}`', '`States.ALL`', '`a<b>&c`', '`x=~#:y`');
const span = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: letters.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: letters.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: letters.map((text) => `[${text}](https://example.org/a?b=c&d)`) },
);
/** Begins and ends with a letter, so that nothing at the edge of a line is a mark. */
export const line = fc
  .tuple(
    letters.filter((text) => !/^\d/.test(text)),
    fc.array(span, { maxLength: 5 }),
    letters,
  )
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));
const block = fc.oneof(
  { weight: 5, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 2, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 2, maxLength: 3 })
      .map((items) => items.map((item, n) => `${n + 1}. ${item}`).join('\n')),
  },
  { weight: 1, arbitrary: fc.constantFrom('```\n{\n  "a": [1, 2]\n}\n```', '```\nx = y # {z}\n\n~a\n```') },
);
export const prose = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .filter(noTwoLists)
  .map((blocks) => blocks.join('\n\n'));

/** Two lists in a row are one list to a Markdown reader. */
function noTwoLists(blocks: readonly string[]): boolean {
  return blocks.every((text, index) => !(/^(-|1\.) /.test(text) && /^(-|1\.) /.test(blocks[index + 1] ?? '')));
}

const slug = fc.stringMatching(/^[a-z]{2,6}(-[a-z0-9]{1,6}){0,2}$/);
const misconception = fc.option(slug, { nil: undefined });
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));
const defined = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

const fields = fc.record({
  id: fc.constant(''),
  prompt: prose,
  explanation: prose,
  lesson: fc.constantFrom('data-flow#five-stations', 'retry#budget'),
  domain: fc.integer({ min: 1, max: 4 }),
  task: fc.constantFrom('1.1', '4.3'),
  difficulty: fc.integer({ min: 1, max: 3 }),
  source: fc.record({
    title: line,
    url: fc.constant('https://docs.aws.amazon.com/step-functions/latest/dg/a.html?b=c&d=e'),
  }),
  checkedOn: fc.constant('2026-11-26'),
});

const different = (count: { min: number; max: number }) =>
  fc.uniqueArray(line, { minLength: count.min, maxLength: count.max });

const options = (min: number, max: number) =>
  different({ min, max }).chain((texts) =>
    fc.tuple(
      ...texts.map((text, index) =>
        fc.record({
          id: fc.constant(ids(texts.length)[index] as string),
          text: fc.constant(text),
          explanation: prose,
          misconception,
        }),
      ),
    ),
  );

const wrong = <T extends { misconception?: string | undefined }>(one: T): T => defined(one);

export const single = fc.tuple(fields, options(3, 6), fc.nat()).map(([common, given, at]) => ({
  kind: 'single' as const,
  ...common,
  options: given.map((option, index) =>
    index === at % given.length
      ? { ...defined({ ...option, misconception: undefined }), correct: true }
      : wrong(option),
  ),
}));

export const multiple = fc
  .tuple(fields, options(5, 8), fc.integer({ min: 2, max: 4 }))
  .map(([common, given, choose]) => ({
    kind: 'multiple' as const,
    ...common,
    choose,
    options: given.map((option, index) =>
      index < choose ? { ...defined({ ...option, misconception: undefined }), correct: true } : wrong(option),
    ),
  }));

export const order = fc.tuple(fields, different({ min: 3, max: 6 }), prose).map(([common, texts, text]) => ({
  kind: 'order' as const,
  ...common,
  items: texts.map((item, index) => ({ id: ids(texts.length)[index] as string, text: item, explanation: text })),
  mistakes: [{ first: 'b', second: 'a', explanation: text, misconception: 'wrong-order' }],
}));

export const match = fc
  .tuple(fields, different({ min: 3, max: 5 }), different({ min: 3, max: 6 }), prose)
  .map(([common, lefts, rights, text]) => ({
    kind: 'match' as const,
    ...common,
    left: lefts.map((side, index) => ({
      id: `left-${ids(lefts.length)[index]}`,
      text: side,
      right: ids(rights.length)[Math.min(index, rights.length - 1)] as string,
      explanation: text,
      mistakes: index === 0 ? [{ right: 'b', explanation: text, misconception: 'wrong-pair' }] : [],
    })),
    right: rights.map((side, index) => ({ id: ids(rights.length)[index] as string, text: side })),
  }));

const typed = fc.oneof(
  fc.record({
    answer: fc.constant('text' as const),
    values: fc.uniqueArray(
      word.map((text) => text.replace(/\\/g, '')),
      { minLength: 2, maxLength: 4 },
    ),
  }),
  fc.record({
    answer: fc.constant('path' as const),
    values: fc.uniqueArray(fc.constantFrom('$.a', '$.a.b', "$['x y']", '$[0]', '$$.Execution.Id'), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
  fc.record({
    answer: fc.constant('number' as const),
    values: fc.uniqueArray(fc.integer({ min: -50, max: 9999 }).map(String), { minLength: 2, maxLength: 4 }),
  }),
);
export const fill = fc
  .tuple(fields, typed, prose, prose, prose)
  .map(([common, { answer, values }, right, text, otherwise]) => ({
    kind: 'fill' as const,
    ...common,
    answer,
    accept: values.slice(0, 1),
    right,
    mistakes: values.slice(1).map((value) => ({ value, explanation: text, misconception: 'typed-wrong' })),
    otherwise,
  }));

export const cardsByKind: Record<PlainDraft['kind'], fc.Arbitrary<PlainDraft>> = {
  single,
  multiple,
  order,
  match,
  fill,
};
