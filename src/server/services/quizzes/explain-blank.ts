import { type Card, type CardKind, type CardResponses, type Graded, grade, present, Refused } from '@/grading';

type KeyOf<K extends CardKind> = (card: Extract<Card, { kind: K }>) => readonly CardResponses[K][];

/** One of `options` is the key: which, the grader says. */
const oneOf = (card: Card): { option: string }[] => {
  const shown = present(card, card.id);
  if (!('options' in shown)) return [];
  return shown.options.map((option) => ({ option: typeof option === 'string' ? option : option.id }));
};

/** The key of each kind as an answer, or answers among which it is. */
const keys: { readonly [K in CardKind]: KeyOf<K> } = {
  single: oneOf,
  multiple: ({ options }) => [{ options: options.filter(({ correct }) => correct).map(({ id }) => id) }],
  order: ({ items }) => [{ order: items.map(({ id }) => id) }],
  match: ({ left }) => [{ pairs: left.map(({ id, right }) => ({ left: id, right })) }],
  fill: ({ accept }) => accept.slice(0, 1).map((text) => ({ text })),
  'predict-event': oneOf,
  'predict-output': oneOf,
  'spot-fault': ({ computed }) => computed.lines.slice(0, 1).map((line) => ({ line })),
};

/** Key and explanations of a question left blank, with nothing chosen; null where its kind cannot say. */
export function explainBlank(card: Card): Graded | null {
  // One entry serves one kind; the registry's type ties them, which TypeScript cannot follow through a union.
  const candidates = (keys[card.kind] as (card: Card) => readonly unknown[])(card);
  for (const candidate of candidates) {
    const graded = grade(card, candidate);
    if (graded instanceof Refused || !graded.correct) continue;
    const remarks = graded.remarks.map((remark) => ({ ...remark, chosen: false }));
    return { ...graded, correct: false, remarks, misconceptions: [] };
  }
  return null;
}
