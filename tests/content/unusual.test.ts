import { expect, it } from 'vitest';
import { gradeSubmission } from '@/grading';
import { shipped } from './catalogue';

/** Right answers nobody would think of first, and wrong ones that are nearly these. */
type States = Readonly<Record<string, object>>;
interface Answer {
  readonly slug: string;
  readonly how: string;
  readonly passes: boolean;
  readonly top?: object;
  readonly states: States;
}

const arn = (name: string): string => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
const task = (name: string, rest: object): object => ({ Type: 'Task', Resource: arn(name), ...rest });
const invoke = (name: string, Payload: unknown, rest: object): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload },
  Output: '{% $states.result.Payload %}',
  ...rest,
});
const jsonata = { QueryLanguage: 'JSONata' };
const all = ['States.ALL'];

/** Pages read in iterations, so many at a time. */
const pages = (MaxConcurrency: number): States => ({
  Read: {
    Type: 'Map',
    Items: '{% $states.input.pages > 0 ? [1..$states.input.pages] : [] %}',
    MaxConcurrency,
    ItemSelector: { till: '{% $states.input.till %}', page: '{% $states.context.Map.Item.Value %}' },
    ItemProcessor: {
      StartAt: 'Page',
      States: { Page: invoke('read-page', '{% $states.input %}', { End: true }) },
    },
    Output: { till: '{% $states.input.till %}', cents: '{% $sum($append([0], $states.result.cents)) %}' },
    Next: 'Total',
  },
  Total: {
    ...invoke(
      'book-total',
      { till: '{% $states.input.till %}', cents: '{% $exists($states.input.cents) ? $states.input.cents : 0 %}' },
      {},
    ),
    End: true,
  },
});

const keep = (name: string, field: string, Next: string): object =>
  task(name, {
    ResultPath: `$.${field}`,
    Catch: [{ ErrorEquals: all, ResultPath: '$.trouble', Next: 'Flown?' }],
    Next,
  });
/** One way back for all, by what is there. */
const trip = (undoHotelFirst: boolean): States => ({
  Hotel: keep('book-hotel', 'hotel', 'Flight'),
  Flight: keep('book-flight', 'flight', 'Car'),
  Car: { ...keep('rent-car', 'car', 'Fine') },
  Fine: { Type: 'Succeed' },
  'Flown?': {
    Type: 'Choice',
    Choices: [
      {
        Variable: undoHotelFirst ? '$.hotel' : '$.flight',
        IsPresent: true,
        Next: undoHotelFirst ? 'NoRoom' : 'NoSeat',
      },
    ],
    Default: 'Slept?',
  },
  NoSeat: task('cancel-flight', { ResultPath: null, Next: undoHotelFirst ? 'NotBooked' : 'Slept?' }),
  'Slept?': {
    Type: 'Choice',
    Choices: [
      {
        Variable: undoHotelFirst ? '$.flight' : '$.hotel',
        IsPresent: true,
        Next: undoHotelFirst ? 'NoSeat' : 'NoRoom',
      },
    ],
    Default: 'NotBooked',
  },
  NoRoom: task('cancel-hotel', { ResultPath: null, Next: undoHotelFirst ? 'Slept?' : 'NotBooked' }),
  NotBooked: { Type: 'Fail', Error: 'TripNotBooked' },
});

/** Asks by a loop of its own in place of Retry. */
const asking = (most: number): States => ({
  Count: { Type: 'Pass', Assign: { request: '{% $states.input %}', asked: 1 }, Next: 'Ask' },
  Ask: {
    ...invoke('ask-supplier', '{% $request %}', {}),
    TimeoutSeconds: 10,
    Output: '{% $merge([$request, {"quote": $states.result.Payload}]) %}',
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Again?' }],
    End: true,
  },
  'Again?': {
    Type: 'Choice',
    Choices: [{ Condition: `{% $asked < ${most} %}`, Assign: { asked: '{% $asked + 1 %}' }, Next: 'Pause' }],
    Default: 'Look',
  },
  Pause: { Type: 'Wait', Seconds: 1, Next: 'Ask' },
  Look: {
    ...invoke('look-in-stock', '{% $request %}', {}),
    Output: '{% $merge([$request, {"quote": $states.result.Payload}]) %}',
    End: true,
  },
});

const lamp = (...seconds: number[]): States => ({
  Light: task('light-lamp', { Next: 'Wait 0' }),
  ...Object.fromEntries(
    seconds.map((Seconds, index) => [
      `Wait ${index}`,
      { Type: 'Wait', Seconds, Next: index + 1 < seconds.length ? `Wait ${index + 1}` : 'Report' },
    ]),
  ),
  Report: task('report-lamp', { End: true }),
});

/** One state calls, whatever was chosen. */
const oneCall = (input: string, rules: Readonly<Record<string, string>>, otherwise: string): States => ({
  Keep: { Type: 'Pass', Assign: { given: '{% $states.input %}', by: otherwise }, Next: 'Which' },
  Which: {
    Type: 'Choice',
    Choices: Object.entries(rules).map(([by, rule]) => ({
      Condition: `{% ${rule.replaceAll('#', `$states.input.${input}`)} %}`,
      Assign: { by },
      Next: 'Call',
    })),
    Default: 'Call',
  },
  Call: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: '{% $by %}', Payload: '{% $given %}' },
    Output: '{% $states.result.Payload %}',
    End: true,
  },
});
const form = (isPhone: string): States =>
  oneCall('phone', { 'send-text': isPhone, 'send-letter': "$type(#) = 'null'" }, 'ask-again');
const parcel = (over: string): States =>
  oneCall(
    'weight',
    { 'send-courier': '$states.input.express = true', 'send-freight': `# ${over} 30`, 'send-truck': `# ${over} 10` },
    'send-van',
  );

const answers: readonly Answer[] = [
  { slug: 'light-the-lamp', how: 'waits in three parts', passes: true, states: lamp(60, 20, 10) },
  { slug: 'light-the-lamp', how: 'waits in two parts that are too short', passes: false, states: lamp(60, 29) },
  {
    slug: 'what-the-till-took',
    how: 'reads pages in a Map, one at a time',
    passes: true,
    top: jsonata,
    states: pages(1),
  },
  { slug: 'what-the-till-took', how: 'reads all pages at once', passes: false, top: jsonata, states: pages(0) },
  { slug: 'book-the-trip', how: 'asks on one way back what is there', passes: true, states: trip(false) },
  { slug: 'book-the-trip', how: 'takes the hotel back first', passes: false, states: trip(true) },
  {
    slug: 'do-not-wait-for-ever',
    how: 'counts by hand in place of Retry',
    passes: true,
    top: jsonata,
    states: asking(3),
  },
  { slug: 'do-not-wait-for-ever', how: 'counts one too many', passes: false, top: jsonata, states: asking(4) },
  {
    slug: 'three-kinds-of-nothing',
    how: 'calls in one state, by a name it remembers',
    passes: true,
    top: jsonata,
    states: form("$type(#) = 'string' and $length(#) > 0"),
  },
  {
    slug: 'three-kinds-of-nothing',
    how: 'takes every text for a telephone',
    passes: false,
    top: jsonata,
    states: form("$type(#) = 'string'"),
  },
  { slug: 'mend-the-choice', how: 'calls in one state', passes: true, top: jsonata, states: parcel('>') },
  { slug: 'mend-the-choice', how: 'takes the bounds in', passes: false, top: jsonata, states: parcel('>=') },
];

const { exercises } = await shipped();

it.each(answers)('$slug: an answer that $how, passes: $passes', async ({ slug, passes, top = {}, states }) => {
  const exercise = exercises.find((one) => one.slug === slug);
  if (!exercise) throw new Error(`There is no ${slug}`);
  const verdict = await gradeSubmission(
    exercise,
    JSON.stringify({ ...top, StartAt: Object.keys(states)[0], States: states }),
  );
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.faults));
  const said = verdict.scenarios.flatMap(({ id, sentence, why }) => (sentence ? [`${id}: ${sentence} ${why}`] : []));
  expect(verdict.passed, [verdict.design.message, ...said].join('\n')).toBe(passes);
});
