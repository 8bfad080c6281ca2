import { type Card, cardSchema } from '@/grading';

const fields = {
  lesson: 'a-lesson#a-section',
  domain: 1,
  task: '1.1',
  difficulty: 1,
  prompt: 'Which?',
  explanation: 'SECRET because',
  source: { title: 'A page', url: 'https://docs.aws.amazon.com/step-functions/' },
  checkedOn: '2026-11-24',
};

const option = (id: string, correct = false) => ({
  id,
  text: `text ${id}`,
  correct,
  explanation: `SECRET ${id}`,
  ...(correct ? {} : { misconception: `wrong-${id}` }),
});

export const raw = {
  single: { kind: 'single', id: 'one', ...fields, options: [option('a'), option('b', true), option('c')] },
  multiple: {
    kind: 'multiple',
    id: 'two',
    ...fields,
    choose: 2,
    options: [option('a', true), option('b'), option('c', true), option('d'), option('e')],
  },
  order: {
    kind: 'order',
    id: 'three',
    ...fields,
    items: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `text ${id}`, explanation: `SECRET ${id}` })),
    mistakes: [{ first: 'c', second: 'a', explanation: 'SECRET swapped', misconception: 'wrong-order' }],
  },
  match: {
    kind: 'match',
    id: 'four',
    ...fields,
    left: ['a', 'b', 'c'].map((id) => ({
      id,
      text: `text ${id}`,
      right: `r${id}`,
      explanation: `SECRET ${id}`,
      mistakes: id === 'a' ? [{ right: 'rb', explanation: 'SECRET mixed', misconception: 'wrong-pair' }] : [],
    })),
    right: ['ra', 'rb', 'rc', 'rd'].map((id) => ({ id, text: `text ${id}` })),
  },
  fill: {
    kind: 'fill',
    id: 'five',
    ...fields,
    answer: 'path',
    accept: ['$.SECRET.id'],
    right: 'SECRET right',
    mistakes: [{ value: '$', explanation: 'SECRET whole', misconception: 'wrong-path' }],
    otherwise: 'SECRET otherwise',
  },
} as const;

/** A small valid card of a kind; everything a learner must not see before answering holds the word SECRET. */
export const cardOf = <K extends keyof typeof raw>(kind: K): Extract<Card, { kind: K }> =>
  cardSchema.parse(raw[kind]) as Extract<Card, { kind: K }>;
