import { z } from 'zod';

/** Every kind of card there is; a kind needs its file here, its entry in the registry and its renderer. */
export const cardKinds = [
  'single',
  'multiple',
  'order',
  'match',
  'fill',
  'predict-event',
  'predict-output',
  'spot-fault',
] as const;
export type CardKind = (typeof cardKinds)[number];

/** Lower-case words joined by single hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

/** `lesson#section`: the paragraph that teaches what a thing asks. */
export const paragraph = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'write lesson#section');

/** Text that says something: Markdown, not blank. */
export const prose = z.string().trim().min(1).max(20_000);

export const date = z.iso.date('write a date as 2026-11-24');

/** Where a fact can be read. */
export const source = z.strictObject({ title: prose, url: z.url({ protocol: /^https$/ }) });

/** What a wrong answer shows and why it is wrong. */
const mistake = { explanation: prose, misconception: slug.optional() };

/** One thing to choose from. A wrong one names the misconception that makes it tempting. */
export const option = z.strictObject({ id: slug, text: prose, correct: z.boolean().optional(), ...mistake });
export type Option = z.infer<typeof option>;

export const mistakeFields = mistake;

/** What every card has, whatever its kind. */
export const cardFields = {
  id: slug,
  lesson: paragraph,
  /** DVA-C02 domain, 1 to 4. */
  domain: z.int().min(1).max(4),
  /** DVA-C02 task statement, e.g. `1.1`. */
  task: z.string().regex(/^[1-4]\.[1-9]$/, "write a task statement in quotes, e.g. '1.1'"),
  /** 1 recall, 2 apply, 3 combine. */
  difficulty: z.int().min(1).max(3),
  prompt: prose,
  /** Why the key is the key, in one paragraph. */
  explanation: prose,
  source,
  checkedOn: date,
  /** Words to find it by; no learner sees them. */
  tags: z.array(slug).max(10).optional(),
};

/** What a learner may see of any card before answering. */
export interface PresentedFields {
  readonly id: string;
  readonly lesson: string;
  readonly domain: number;
  readonly task: string;
  readonly difficulty: number;
  readonly prompt: string;
}

/** One remark after the answer: about an option, a place in an order, a pair, or what was typed. */
export interface Remark {
  /** Of the option, the item or the left side; `response` for what was typed. */
  readonly id: string;
  readonly text: string;
  /** The learner chose it (or placed, paired, typed it so). */
  readonly chosen: boolean;
  /** For an option: it belongs to the key. Elsewhere: what the learner did with it was right. */
  readonly correct: boolean;
  readonly explanation: string;
  readonly misconception?: string;
}

/** What a learner sees after answering. */
export interface GradedAs<Kind extends CardKind, Key> {
  readonly kind: Kind;
  readonly correct: boolean;
  readonly key: Key;
  readonly remarks: readonly Remark[];
  /** Ids of the misconceptions the answer shows, each once. */
  readonly misconceptions: readonly string[];
  readonly explanation: string;
  readonly source: z.infer<typeof source>;
  readonly checkedOn: string;
}

/** An answer that cannot be graded: it costs nothing and is not recorded. `message` says what to do. */
export class Refused {
  constructor(
    readonly message: string,
    /** Begun and not ended: it has the card's shape and names what the card has, and may be kept until it is whole. */
    readonly unfinished = false,
  ) {}
}

interface AnyFields extends PresentedFields {
  readonly explanation: string;
  readonly source: z.infer<typeof source>;
  readonly checkedOn: string;
}

/** Names each field that passes, so that a field added to a card stays secret until it is named here. */
export const presentFields = ({ id, lesson, domain, task, difficulty, prompt }: AnyFields): PresentedFields => ({
  id,
  lesson,
  domain,
  task,
  difficulty,
  prompt,
});

/** The part of every verdict that comes from the card itself, with the misconceptions of the wrong choices. */
export const verdict = (card: AnyFields, remarks: readonly Remark[]) => ({
  remarks,
  misconceptions: [
    ...new Set(remarks.flatMap((remark) => (remark.chosen && remark.misconception ? [remark.misconception] : []))),
  ],
  explanation: card.explanation,
  source: card.source,
  checkedOn: card.checkedOn,
});

/** What a kind offers; `C` its card, `P` what is presented, `G` its verdict. */
export interface QuizKind<C, P, G> {
  /** What may be shown before the answer; `seed` orders what must not stand in the file's order. */
  present(card: C, seed: string): P;
  grade(card: C, response: unknown): G | Refused;
  /** Every wrong answer the card foresees: where it stands in the card, and its misconception if it names one. */
  wrongChoices(card: Omit<C, 'computed'>): readonly WrongChoice[];
}

export interface WrongChoice {
  readonly path: readonly (string | number)[];
  readonly misconception?: string;
}

/** Of options: those that are not right. */
export const wrongOptions = (options: readonly Option[]): WrongChoice[] =>
  options.flatMap(({ correct, misconception }, index) =>
    correct ? [] : [{ path: ['options', index], misconception }],
  );

/** Of foreseen mistakes: all. */
export const wrongMistakes = (mistakes: readonly { misconception?: string }[]): WrongChoice[] =>
  mistakes.map(({ misconception }, index) => ({ path: ['mistakes', index], misconception }));

/** Reads a response, or says why it cannot be graded. */
export const readResponse = <T>(schema: z.ZodType<T>, response: unknown): T | Refused => {
  const read = schema.safeParse(response);
  return read.success
    ? read.data
    : new Refused('This answer does not fit this kind of card. Reload the page and answer again.');
};

/** Refuses ids the card does not have, and ids given twice. */
export const unknownIds = (known: readonly { id: string }[], given: readonly string[]): Refused | undefined => {
  const ids = new Set(known.map(({ id }) => id));
  if (given.some((id) => !ids.has(id))) return new Refused('This answer names something the card does not have.');
  return new Set(given).size < given.length ? new Refused('This answer names something twice.') : undefined;
};

/** For schemas: are all ids different? */
export const distinct = (things: readonly { id: string }[]): boolean =>
  new Set(things.map(({ id }) => id)).size === things.length;
