import type { BadgeTone } from '@/components/ui/badge';
import type { CardKind } from '@/grading';
import type { ApiOutputs } from '@/trpc/calls';

/** What each kind of card is called; a kind without a name does not compile. */
export const KIND_WORDS: Record<CardKind, { readonly name: string; readonly about: string }> = {
  single: { name: 'Choose one', about: 'One right option of up to six; two for true or false.' },
  multiple: { name: 'Choose several', about: 'As the exam asks it: two or more right options of five to eight.' },
  order: { name: 'Put in order', about: 'Three to eight things in one right order.' },
  match: { name: 'Match', about: 'Each line on the left belongs to one on the right.' },
  fill: { name: 'Fill in', about: 'A path, a number or an exact word, typed.' },
  'predict-event': { name: 'Next event', about: 'A state machine runs; which event comes next? A run finds the key.' },
  'predict-output': {
    name: 'Predict the end',
    about: 'With which output or error does an execution end? A run finds the key.',
  },
  'spot-fault': { name: 'Spot the fault', about: 'Which line of a definition is at fault? The checker finds the key.' },
};

export const kindName = (kind: string | null): string =>
  kind !== null && Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind as CardKind].name : 'unknown kind';

export type QuestionState = ApiOutputs['bank']['list']['questions'][number]['states'][number];

export const STATE_WORDS: Record<QuestionState, { readonly name: string; readonly tone: BadgeTone }> = {
  draft: { name: 'Draft', tone: 'plain' },
  'in-review': { name: 'In review', tone: 'running' },
  returned: { name: 'Sent back', tone: 'caught' },
  reviewed: { name: 'Reviewed', tone: 'accent' },
  published: { name: 'Published', tone: 'succeeded' },
  archived: { name: 'Archived', tone: 'plain' },
};

const FLAG_WORDS: ReadonlyMap<string, { readonly name: string; readonly about: string }> = new Map([
  [
    'discriminates-wrongly',
    { name: 'Discriminates wrongly', about: 'Who does well elsewhere does worse here: look whether the key is right.' },
  ],
  ['too-easy', { name: 'Too easy', about: 'At least 95 % get it right, so it tells nobody apart.' }],
  [
    'unused-distractor',
    { name: 'Unused distractor', about: 'Fewer than 5 % choose one of the wrong options: write a more tempting one.' },
  ],
  [
    'ambiguous',
    { name: 'Ambiguous', about: 'Who does well elsewhere chooses a wrong option: look whether it can be defended.' },
  ],
]);

/** What a flag of item analysis says. */
export const flagWords = (flag: string): { readonly name: string; readonly about: string } =>
  FLAG_WORDS.get(flag) ?? { name: flag, about: '' };

export const DIFFICULTY_WORDS = ['', 'Recall', 'Apply', 'Combine'] as const;

/** 0 to 100, or −100 to 100, as it stands in a table. */
export const percent = (value: number | null): string =>
  value === null ? '–' : `${value <= -0.5 ? '−' : ''}${Math.abs(Math.round(value))}\u00a0%`;
