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

const passing = '{ "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } }';

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
  'predict-event': {
    kind: 'predict-event',
    id: 'six',
    ...fields,
    machine: { definition: passing },
    after: 1,
    right: 'SECRET right',
    mistakes: [
      { event: { type: 'ExecutionSucceeded' }, explanation: 'SECRET end', misconception: 'wrong-end' },
      { event: { type: 'PassStateExited', about: 'P' }, explanation: 'SECRET exit', misconception: 'wrong-exit' },
    ],
    computed: {
      shown: [{ type: 'ExecutionStarted', at: 0 }],
      next: { type: 'PassStateEntered', about: 'P' },
    },
  },
  'predict-output': {
    kind: 'predict-output',
    id: 'seven',
    ...fields,
    machine: { definition: passing, input: '{ "x": 1 }' },
    right: 'SECRET right',
    mistakes: [
      { outcome: { output: '{ "x": 2 }' }, explanation: 'SECRET two', misconception: 'wrong-two' },
      { outcome: { error: 'States.Runtime' }, explanation: 'SECRET fails', misconception: 'wrong-fail' },
    ],
    computed: { output: '{"x": 1}' },
  },
  'spot-fault': {
    kind: 'spot-fault',
    id: 'eight',
    ...fields,
    definition: '{\n  "StartAt": "A",\n  "States": {\n    "a": { "Type": "Succeed" }\n  }\n}',
    rule: 'graph.target.missing',
    right: 'SECRET right',
    mistakes: [{ line: 4, explanation: 'SECRET four', misconception: 'wrong-line' }],
    otherwise: 'SECRET otherwise',
    computed: { lines: [2], message: 'SECRET message' },
  },
} as const;

/** A small valid card of a kind; everything a learner must not see before answering holds the word SECRET. */
export const cardOf = <K extends keyof typeof raw>(kind: K): Extract<Card, { kind: K }> =>
  cardSchema.parse(raw[kind]) as Extract<Card, { kind: K }>;
