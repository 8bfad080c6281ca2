import { type CardKind, Refused } from './common';
import { judgeTyped } from './fill';
import { type Card, type CardResponses, grade } from './index';
import { eventText } from './predict-event';
import { outcomeText } from './predict-output';

/** Something a learner may choose, place, pair or type: a row of the distractor table. */
export interface Choice {
  readonly id: string;
  /** Markdown, one line. */
  readonly text: string;
  /** Belongs to the right answer. */
  readonly key: boolean;
}

interface ChoiceKind<K extends CardKind> {
  readonly distractors: boolean;
  choices(card: Extract<Card, { kind: K }>): Choice[];
  /** Ids of the choices a response makes. */
  chosen(card: Extract<Card, { kind: K }>, response: CardResponses[K]): string[];
}

const ofOptions = ({ options }: Extract<Card, { options: unknown }>): Choice[] =>
  options.map(({ id, text, correct = false }) => ({ id, text, key: correct }));

/** What can be chosen in each kind; a kind without an entry does not compile. */
const kinds = {
  single: { distractors: true, choices: ofOptions, chosen: (_, { option }) => [option] },
  multiple: { distractors: true, choices: ofOptions, chosen: (_, { options }) => [...options] },
  order: {
    distractors: false,
    choices: ({ items }) =>
      items.map(({ id, text }, place) => ({ id, text: `${text} in place ${place + 1}`, key: true })),
    chosen: ({ items }, { order }) => items.filter(({ id }, place) => order[place] === id).map(({ id }) => id),
  },
  match: {
    distractors: false,
    choices: ({ left, right }) => {
      const words = new Map(right.map(({ id, text }) => [id, text]));
      const pair = (one: (typeof left)[number], to: string, key: boolean): Choice => ({
        id: `${one.id} ${to}`,
        text: `${one.text} → ${words.get(to) ?? to}`,
        key,
      });
      return left.flatMap((one) => [
        pair(one, one.right, true),
        ...one.mistakes.map((mistake) => pair(one, mistake.right, false)),
      ]);
    },
    chosen: (_, { pairs }) => pairs.map(({ left, right }) => `${left} ${right}`),
  },
  fill: {
    distractors: false,
    choices: ({ accept, mistakes }) => [
      { id: 'right', text: accept.map((value) => `\`${value}\``).join(' or '), key: true },
      ...mistakes.map(({ value }) => ({ id: `mistake ${value}`, text: `\`${value}\``, key: false })),
      { id: 'unforeseen', text: 'Anything else', key: false },
    ],
    chosen: (card, { text }) => {
      const judged = judgeTyped(card, text);
      if (judged instanceof Refused) return [];
      return [typeof judged === 'object' ? `mistake ${judged.value}` : judged];
    },
  },
  'predict-event': {
    distractors: true,
    choices: ({ computed, mistakes }) =>
      [computed.next, ...mistakes.map(({ event }) => event)].map((event, place) => ({
        id: eventText(event),
        text: `\`${eventText(event)}\``,
        key: place === 0,
      })),
    chosen: (_, { option }) => [option],
  },
  'predict-output': {
    distractors: true,
    choices: ({ computed, mistakes }) =>
      [computed, ...mistakes.map(({ outcome }) => outcome)].map((outcome, place) => ({
        id: outcomeText(outcome),
        text: outcomeText(outcome),
        key: place === 0,
      })),
    chosen: (_, { option }) => [option],
  },
  'spot-fault': {
    distractors: false,
    choices: ({ definition, computed, mistakes }) => {
      const lines = definition.split('\n');
      const words = (line: number) => `line ${line}: \`${lines[line - 1]?.trim() ?? ''}\``;
      return [
        { id: 'right', text: computed.lines.map(words).join(' or '), key: true },
        ...mistakes.map(({ line }) => ({ id: `line ${line}`, text: words(line), key: false })),
        { id: 'unforeseen', text: 'Any other line', key: false },
      ];
    },
    chosen: ({ computed, mistakes }, { line }) => {
      if (computed.lines.includes(line)) return ['right'];
      return [mistakes.some((mistake) => mistake.line === line) ? `line ${line}` : 'unforeseen'];
    },
  },
} satisfies { [K in CardKind]: ChoiceKind<K> };

// One entry serves one kind; the registry's type ties them, which TypeScript cannot follow through a union.
const kindOf = ({ kind }: Card) => kinds[kind] as unknown as ChoiceKind<CardKind>;

/** Whether wrong choices stand on the card to be chosen, so that an unused one is a fault of the card. */
export const hasDistractors = (card: Card): boolean => kindOf(card).distractors;

/** Every choice the card foresees. */
export const choicesOf = (card: Card): Choice[] => kindOf(card).choices(card);

/** Ids of the choices a recorded response makes; none for one that does not fit the card. */
export function chosenOf(card: Card, response: unknown): string[] {
  const given = response as CardResponses[CardKind];
  return grade(card, response) instanceof Refused ? [] : kindOf(card).chosen(card, given);
}
