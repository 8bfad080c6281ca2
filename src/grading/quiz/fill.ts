import { z } from 'zod';
import {
  cardFields,
  type GradedAs,
  mistakeFields,
  type PresentedFields,
  presentFields,
  type QuizKind,
  Refused,
  readResponse,
  verdict,
  wrongMistakes,
} from './common';

const answers = ['path', 'number', 'text'] as const;
type Answer = (typeof answers)[number];

/** Fill in a path, a number, or an exact word such as an error name (case counts, as it does in ErrorEquals). */
export const fillSchema = z.strictObject({
  kind: z.literal('fill'),
  ...cardFields,
  answer: z.enum(answers),
  /** Written behind the field, e.g. `seconds`. */
  unit: z.string().min(1).optional(),
  /** The first is the one shown as the key. */
  accept: z.array(z.string().min(1)).min(1),
  /** Why the key is right, shown beside a right answer. */
  right: mistakeFields.explanation,
  mistakes: z.array(z.strictObject({ value: z.string().min(1), ...mistakeFields })).min(1),
  /** Shown for a wrong answer nobody foresaw. */
  otherwise: mistakeFields.explanation,
});
export type FillCard = z.infer<typeof fillSchema>;

export interface PresentedFill extends PresentedFields {
  readonly kind: 'fill';
  readonly answer: Answer;
  readonly unit?: string;
}

export type GradedFill = GradedAs<'fill', { readonly accept: readonly string[] }>;

const fillResponse = z.strictObject({ text: z.string().max(200) });
export type FillResponse = z.infer<typeof fillResponse>;

/** `$['order'].id` and `$.order["id"]` are the same path: bracketed names become dotted where they may. */
const normalPath = (text: string): string =>
  text.replace(/\s+(?=[.[])/g, '').replace(/\[\s*(?:'([A-Za-z_]\w*)'|"([A-Za-z_]\w*)")\s*\]/g, '.$1$2');

const normalNumber = (text: string): string | Refused =>
  /^[+-]?\d+([.]\d+)?$/.test(text)
    ? String(Number(text))
    : new Refused('Write a number in digits, for example 4.', true);

const normalise: Record<Answer, (text: string) => string | Refused> = {
  path: normalPath,
  number: normalNumber,
  text: (text) => text,
};

/** Quotes around an answer are the reader's, not the answer's. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(["'`])(.*)\1$/, '$2')
    .trim();

type Mistake = FillCard['mistakes'][number];

/** What a typed answer is: right, a foreseen mistake, or one nobody foresaw; refused when it is no answer at all. */
export function judgeTyped(card: FillCard, given: string): 'right' | Mistake | 'unforeseen' | Refused {
  const text = bare(given);
  if (text === '') return new Refused('Write an answer first.', true);
  const typed = normalise[card.answer](text);
  if (typed instanceof Refused) return typed;
  const same = (value: string): boolean => normalise[card.answer](value) === typed;
  return card.accept.some(same) ? 'right' : (card.mistakes.find(({ value }) => same(value)) ?? 'unforeseen');
}

export const fill: QuizKind<FillCard, PresentedFill, GradedFill> = {
  present: (card) => ({
    kind: 'fill',
    ...presentFields(card),
    answer: card.answer,
    ...(card.unit === undefined ? {} : { unit: card.unit }),
  }),

  grade: (card, given) => {
    const response = readResponse(fillResponse, given);
    if (response instanceof Refused) return response;
    const judged = judgeTyped(card, response.text);
    if (judged instanceof Refused) return judged;
    const correct = judged === 'right';
    const mistake = typeof judged === 'object' ? judged : undefined;
    const remark = {
      id: 'response',
      text: bare(response.text),
      chosen: true,
      correct,
      explanation: correct ? card.right : (mistake?.explanation ?? card.otherwise),
      misconception: mistake?.misconception,
    };
    return { kind: 'fill', correct, key: { accept: card.accept }, ...verdict(card, [remark]) };
  },

  wrongChoices: ({ mistakes }) => wrongMistakes(mistakes),
};
