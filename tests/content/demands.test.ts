import { expect, it } from 'vitest';
import { gradeSubmission } from '@/grading';
import { shipped } from './catalogue';

/**
 * Answers that fulfil every demand of a task but one. Each is a reference but for what is set, by JSON Pointer;
 * what stands beside it is the demand that is broken, and what must not be passed by.
 */
interface Breach {
  readonly demand: string;
  readonly reference: string;
  readonly set: Readonly<Record<string, unknown>>;
}

const every = ['States.ALL'];
const paths = (...names: string[]) => Object.fromEntries(names.map((name) => [`${name}.$`, `$.${name}`]));

const breaches: Readonly<Record<string, readonly Breach[]>> = {
  'order-fulfilment': [
    {
      demand: 'the customer is told of the whole order',
      reference: 'jsonpath',
      set: { '/States/TellCustomer/Parameters': paths('orderId', 'email', 'amount', 'problem') },
    },
    {
      demand: 'the card is refunded for the whole order',
      reference: 'jsonpath',
      set: { '/States/RefundCard/Parameters': paths('orderId', 'email', 'amount', 'payment', 'problem') },
    },
    {
      demand: 'the output is what tell-customer answered',
      reference: 'jsonpath',
      set: {
        '/States/TellCustomer/End': undefined,
        '/States/TellCustomer/Next': 'Told',
        '/States/Told': { Type: 'Pass', Result: { told: true }, End: true },
      },
    },
  ],
  'book-the-trip': [
    {
      demand: 'the car may fail with any error',
      reference: 'jsonpath',
      set: { '/States/RentCar/Catch/0/ErrorEquals': ['NoCars'] },
    },
    {
      demand: 'each booking is given everything known so far',
      reference: 'jsonpath',
      set: { '/States/BookFlight/Parameters': paths('trip', 'to', 'hotel') },
    },
  ],
  'fan-in': [
    {
      demand: 'whichever of the three fails, nobody decides',
      reference: 'result-selector',
      set: {
        '/States/AskAll/Branches/0/States/CheckCredit/Catch': [{ ErrorEquals: every, Next: 'Unknown' }],
        '/States/AskAll/Branches/0/States/Unknown': { Type: 'Pass', End: true },
      },
    },
    {
      demand: 'each is called with the whole application',
      reference: 'result-selector',
      set: { '/States/AskAll/Branches/0/States/CheckCredit/Parameters': paths('customer', 'wants') },
    },
  ],
  'in-the-order-they-stand': [
    {
      demand: 'a page that was not rendered is not published',
      reference: 'jsonpath',
      set: { '/States/Render/Catch': [{ ErrorEquals: every, Next: 'Publish' }] },
    },
    {
      demand: 'publishing fails with its own error',
      reference: 'jsonpath',
      set: { '/States/Publish/Retry': [{ ErrorEquals: every }] },
    },
  ],
  'a-tenth-of-the-loaves': [
    {
      demand: 'publishing fails with its own error',
      reference: 'jsonpath',
      set: { '/States/Publish/Catch': [{ ErrorEquals: every, Next: 'Withdrawn' }] },
    },
    {
      demand: 'giving everything to the new version fails with its own error',
      reference: 'jsonpath',
      set: { '/States/All/Catch': [{ ErrorEquals: every, ResultPath: '$.problem', Next: 'Back' }] },
    },
    {
      demand: 'taking back fails with its own error',
      reference: 'jsonpath',
      set: { '/States/Back/Catch': [{ ErrorEquals: every, Next: 'Withdrawn' }] },
    },
  ],
  'do-not-wait-for-ever': [
    {
      demand: 'the request is kept whole',
      reference: 'jsonpath',
      set: { '/States/LookInStock/Parameters': paths('part', 'pieces') },
    },
    {
      demand: 'the pauses are even',
      reference: 'jsonpath',
      set: { '/States/AskSupplier/Retry/0/JitterStrategy': 'FULL' },
    },
  ],
  'somebody-must-say-yes': [
    {
      demand: 'a letter that cannot be written is the execution’s error',
      reference: 'jsonpath',
      set: {
        '/States/Write/Catch': [{ ErrorEquals: every, Next: 'Unwritten' }],
        '/States/Unwritten': { Type: 'Succeed' },
      },
    },
    {
      demand: 'it is the curator who refuses',
      reference: 'jsonpath',
      set: { '/States/Pack/Catch': [{ ErrorEquals: ['Refused'], ResultPath: '$.problem', Next: 'Write' }] },
    },
    {
      demand: 'the letter is written of the whole request',
      reference: 'jsonpath',
      set: { '/States/Write/Parameters': paths('loan', 'painting', 'to', 'problem') },
    },
    {
      demand: 'packing fails with its own error',
      reference: 'jsonpath',
      set: { '/States/Pack/Catch': [{ ErrorEquals: every, ResultPath: '$.problem', Next: 'Write' }] },
    },
  ],
  'keep-the-key-out': [
    {
      demand: 'only the status 503 is tried again',
      reference: 'jsonpath',
      set: { '/States/Ask/Retry/0/ErrorEquals': ['States.Http.StatusCode.502', 'States.Http.StatusCode.503'] },
    },
  ],
  'the-coldest-room': [
    { demand: 'all thermometers are read at once', reference: 'output', set: { '/States/Rooms/MaxConcurrency': 4 } },
    { demand: 'ten at a time are not all', reference: 'output', set: { '/States/Rooms/MaxConcurrency': 10 } },
  ],
  'a-few-may-tear': [
    {
      demand: 'a share that is hardly more than a quarter is more',
      reference: 'jsonpath',
      set: { '/States/StampAll/ToleratedFailurePercentage': 25.5 },
    },
    {
      demand: 'a quarter and no more may tear',
      reference: 'jsonpath',
      set: { '/States/StampAll/ToleratedFailurePercentage': 30 },
    },
  ],
  'three-to-a-crate': [
    {
      demand: 'not one message may fail',
      reference: 'jsonpath',
      set: { '/States/Crates/ToleratedFailurePercentage': 10 },
    },
  ],
  'always-lock-up': [
    {
      demand: 'scanning may fail with any error',
      reference: 'one-branch',
      set: { '/States/Work/Catch/0/ErrorEquals': ['Jammed', 'NoInk'] },
    },
    {
      demand: 'a lock that fails is the error, also after trouble',
      reference: 'one-branch',
      set: { '/States/LockAfterTrouble/Catch': [{ ErrorEquals: every, ResultPath: null, Next: 'Sorry' }] },
    },
    {
      demand: 'the door is locked once, also after trouble',
      reference: 'one-branch',
      set: { '/States/LockAfterTrouble/Retry': [{ ErrorEquals: every }] },
    },
  ],
  'mend-the-choice': [
    {
      demand: 'hardly over thirty is over thirty',
      reference: 'jsonpath',
      set: { '/States/Route/Choices/1': { Variable: '$.weight', NumericGreaterThan: 30.01, Next: 'Freight' } },
    },
    {
      demand: 'hardly over ten is over ten',
      reference: 'jsonpath',
      set: { '/States/Route/Choices/2': { Variable: '$.weight', NumericGreaterThan: 10.01, Next: 'Truck' } },
    },
    {
      demand: 'a little over thirty is over thirty',
      reference: 'jsonpath',
      set: { '/States/Route/Choices/1': { Variable: '$.weight', NumericGreaterThanEquals: 31, Next: 'Freight' } },
    },
    {
      demand: 'a little over ten is over ten',
      reference: 'jsonpath',
      set: { '/States/Route/Choices/2': { Variable: '$.weight', NumericGreaterThanEquals: 11, Next: 'Truck' } },
    },
    {
      demand: 'express goes by courier, whatever it weighs',
      reference: 'jsonpath',
      set: {
        '/States/Route/Choices/0/And/2': { Variable: '$.weight', NumericGreaterThan: 10 },
      },
    },
    {
      demand: 'the function is called with the whole parcel',
      reference: 'jsonpath',
      set: { '/States/Courier/Parameters': paths('parcel', 'weight', 'express') },
    },
  ],
  'three-kinds-of-nothing': [
    {
      demand: 'what is neither text nor null is asked for again',
      reference: 'jsonpath',
      set: {
        '/States/WhichWay/Choices/0/And/1': {
          Not: {
            Or: [
              { Variable: '$.phone', IsNumeric: true },
              { Variable: '$.phone', IsNull: true },
            ],
          },
        },
      },
    },
  ],
  'each-key-its-door': [
    {
      demand: 'asking fails with its own error, whatever its name',
      reference: 'jsonpath',
      set: { '/States/Ask/Catch': [{ ErrorEquals: ['AlreadyLent'], ResultPath: '$.problem', Next: 'NotThisTime' }] },
    },
    {
      demand: 'the registrar is told the name of the error',
      reference: 'jsonpath',
      set: { '/States/TellRegistrar/Parameters': { ...paths('painting'), error: 'States.TaskFailed' } },
    },
  ],
  'the-patient-clerk': [
    {
      demand: 'a note that cannot be left is the execution’s error',
      reference: 'outputs',
      set: { '/States/Note/Catch': [{ ErrorEquals: every, Next: 'Filed' }] },
    },
    {
      demand: 'the clerk waits for as long as the form says',
      reference: 'outputs',
      set: { '/States/Sunday/Seconds': 120 },
    },
    {
      demand: 'a file that cannot be bound is the execution’s error',
      reference: 'outputs',
      set: { '/States/Binder/Catch': [{ ErrorEquals: every, Next: 'Filed' }] },
    },
  ],
  'the-same-in-jsonata': [
    {
      demand: 'a cent over a hundred is over a hundred',
      reference: 'output',
      set: { '/States/Dear?/Choices/0/Condition': '{% $states.input.price > 100.01 %}' },
    },
    {
      demand: 'an order that cannot be placed is the execution’s error',
      reference: 'output',
      set: {
        '/States/Order/Catch': [{ ErrorEquals: every, Next: 'NotOrdered' }],
        '/States/NotOrdered': { Type: 'Succeed' },
      },
    },
    {
      demand: 'a little over a hundred is over a hundred',
      reference: 'output',
      set: { '/States/Dear?/Choices/0/Condition': '{% $states.input.price >= 101 %}' },
    },
    {
      demand: 'nothing is ordered when the boss cannot be asked',
      reference: 'output',
      set: {
        '/States/AskBoss/Catch': [{ ErrorEquals: every, Output: '{% $states.input %}', Next: 'Order' }],
      },
    },
  ],
  'the-wrong-drawer': [
    {
      demand: 'deciding fails with its own error',
      reference: 'arn',
      set: {
        '/States/Decide/Catch': [{ ErrorEquals: every, Next: 'Undecided' }],
        '/States/Undecided': { Type: 'Succeed' },
      },
    },
  ],
  'what-the-postman-need-not-know': [
    {
      demand: 'asking again fails with its own error',
      reference: 'jsonpath',
      set: {
        '/States/AskAgain/Catch': [{ ErrorEquals: every, Next: 'Unasked' }],
        '/States/Unasked': { Type: 'Succeed' },
      },
    },
    {
      demand: 'writing fails with its own error',
      reference: 'jsonpath',
      set: { '/States/WriteLetter/Catch': [{ ErrorEquals: every, ResultPath: '$.problem', Next: 'AskAgain' }] },
    },
  ],
  'two-at-a-time': [
    {
      demand: 'the album is kept whole',
      reference: 'jsonpath',
      set: { '/States/Publish/Parameters': paths('album', 'photos', 'thumbnails') },
    },
  ],
  'the-silent-baker': [
    {
      demand: 'a worker may fail with any error',
      reference: 'jsonpath',
      set: { '/States/Bake/Catch/0/ErrorEquals': ['OvenBroken', 'States.Timeout'] },
    },
    {
      demand: 'bread may take an hour',
      reference: 'jsonpath',
      set: { '/States/Bake/TimeoutSeconds': 600 },
    },
  ],
};

type Node = Record<string, unknown>;
const put = (root: Node, pointer: string, value: unknown): void => {
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Node | undefined>((node, step) => node?.[step] as Node | undefined, root);
  if (!parent) throw new Error(`There is no ${pointer}`);
  parent[last] = value;
};

const { exercises } = await shipped();
const cases = Object.entries(breaches).flatMap(([slug, list]) => list.map((one) => ({ slug, ...one })));

it.each(cases)('$slug holds: $demand', async ({ slug, reference, set }) => {
  const exercise = exercises.find((one) => one.slug === slug);
  if (!exercise || exercise.kind === 'predict') throw new Error(`There is no ${slug}`);
  const text = exercise.references.find(({ name }) => name === reference)?.definition;
  if (text === undefined) throw new Error(`${slug} has no reference ${reference}`);
  const definition = JSON.parse(text) as Node;
  for (const [pointer, value] of Object.entries(set)) put(definition, pointer, value);
  const verdict = await gradeSubmission(exercise, JSON.stringify(definition));
  if (verdict.kind === 'invalid') throw new Error('The answer cannot be run, so it shows nothing.');
  expect(verdict.passed).toBe(false);
});

interface Listed {
  readonly name: string;
  readonly slug: string;
  readonly definition: string;
}

/** Every error the scenarios of an exercise throw, as their authors wrote them. */
const thrownIn = (responses: readonly string[]): string[] => [
  ...new Set(responses.flatMap((text) => [...text.matchAll(/"Error":"([^"]+)"/g)].map(([, error = '']) => error))),
];

/** Each reference with one of its wildcards replaced by the errors of all scenarios. */
const listed = exercises.flatMap((exercise): Listed[] => {
  if (exercise.kind === 'predict') return [];
  const thrown = thrownIn(exercise.scenarios.map(({ responses }) => responses));
  // Who names this one means all that are not time-outs.
  if (thrown.includes('States.TaskFailed')) return [];
  return exercise.references.flatMap(({ name, definition }) =>
    [...definition.matchAll(/"States\.ALL"/g)].map(({ index }) => ({
      name: `${name} at ${index}`,
      slug: exercise.slug,
      definition: `${definition.slice(0, index)}${thrown.map((error) => JSON.stringify(error)).join()}${definition.slice(index + '"States.ALL"'.length)}`,
    })),
  );
});

it.each(listed)('$slug is not passed by a list of its errors in place of all: $name', async ({ slug, definition }) => {
  const exercise = exercises.find((one) => one.slug === slug);
  if (!exercise) throw new Error(`There is no ${slug}`);
  const verdict = await gradeSubmission(exercise, definition);
  if (verdict.kind === 'invalid') throw new Error('The answer cannot be run, so it shows nothing.');
  expect(verdict.passed).toBe(false);
});

it('lists the errors of eight exercises or more', () => {
  expect(new Set(listed.map(({ slug }) => slug)).size).toBeGreaterThanOrEqual(8);
});
