import { expect, it } from 'vitest';
import { type Exercise, gradeSubmission } from '@/grading';
import { shipped } from './catalogue';

/**
 * Other ways to write what is right: every reference is passed in each of them. Names, detours and what AWS's own tools add
 * decide nothing.
 */
type Node = Record<string, unknown>;
interface Way {
  readonly way: string;
  /** Undefined where it cannot be written so. */
  readonly write: (machine: Node, exercise: Exercise) => Node | undefined;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Every machine of a definition made anew by `change`, the inner ones first. */
const eachMachine = (machine: Node, change: (machine: Node) => Node): Node => {
  const States = Object.fromEntries(
    Object.entries(machine['States'] as Record<string, Node>).map(([name, state]) => [
      name,
      Object.fromEntries(
        Object.entries(state).map(([field, value]) => {
          if (field === 'Branches') return [field, (value as Node[]).map((one) => eachMachine(one, change))];
          return [
            field,
            field === 'ItemProcessor' || field === 'Iterator' ? eachMachine(value as Node, change) : value,
          ];
        }),
      ),
    ]),
  );
  return change({ ...machine, States });
};
const eachState = (machine: Node, change: (state: Node, name: string) => Node): Node =>
  eachMachine(machine, (one) => ({
    ...one,
    States: Object.fromEntries(
      Object.entries(one['States'] as Record<string, Node>).map(([name, state]) => [name, change(state, name)]),
    ),
  }));

const keptBy = (exercise: Exercise): readonly string[] => ('keep' in exercise ? exercise.keep : []);
const callsLambda = ({ Resource }: Node): boolean => /:lambda:(?:invoke|.*:function:)/.test(String(Resource));

/** What Workflow Studio writes into every Lambda task that is put on its canvas. */
const studio = {
  ErrorEquals: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  IntervalSeconds: 1,
  MaxAttempts: 3,
  BackoffRate: 2,
  JitterStrategy: 'FULL',
};

const renamed = (machine: Node, exercise: Exercise): Node | undefined => {
  if (keptBy(exercise).length > 0) return undefined;
  const name = (old: unknown): string => `Zustand ${String(old)} · ü`;
  const pointed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pointed);
    if (!isNode(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, member]) => [
        field,
        field === 'Next' || field === 'Default'
          ? name(member)
          : field === 'Choices' || field === 'Catch'
            ? pointed(member)
            : member,
      ]),
    );
  };
  return eachMachine(machine, (one) => ({
    ...one,
    StartAt: name(one['StartAt']),
    States: Object.fromEntries(
      Object.entries(one['States'] as Record<string, Node>).map(([old, state]) => [name(old), pointed(state)]),
    ),
  }));
};

const ways: readonly Way[] = [
  { way: 'with other names of states', write: renamed },
  {
    way: 'with the Retry that Workflow Studio adds to Lambda tasks',
    write: (machine, exercise) =>
      eachState(machine, (state, name) =>
        callsLambda(state) && !keptBy(exercise).includes(name)
          ? { ...state, Retry: [studio, ...((state['Retry'] as unknown[] | undefined) ?? [])] }
          : state,
      ),
  },
  {
    way: 'with a Pass before every state',
    write: (machine) =>
      eachMachine(machine, (one) => {
        const before = (name: unknown): string => `Before ${String(name)}`;
        return {
          ...one,
          StartAt: before(one['StartAt']),
          States: {
            ...Object.fromEntries(
              Object.keys(one['States'] as Node).map((name) => [before(name), { Type: 'Pass', Next: name }]),
            ),
            ...(one['States'] as Node),
          },
        };
      }),
  },
  {
    way: 'with a Succeed state in place of End',
    write: (machine, exercise) => {
      const states = machine['States'] as Record<string, Node>;
      const ending = Object.entries(states).filter(([, { End }]) => End === true);
      if (ending.length === 0 || ending.some(([name]) => keptBy(exercise).includes(name))) return undefined;
      const changed = ending.map(([name, { End: _, ...state }]) => [name, { ...state, Next: 'The very end' }]);
      return { ...machine, States: { ...states, ...Object.fromEntries(changed), 'The very end': { Type: 'Succeed' } } };
    },
  },
  {
    way: 'with comments, and the defaults of a Retry written out',
    write: (machine, exercise) =>
      eachState(machine, (state, name) =>
        keptBy(exercise).includes(name)
          ? state
          : {
              Comment: `${name} does what it does`,
              ...state,
              ...(state['Retry'] === undefined
                ? {}
                : {
                    Retry: (state['Retry'] as Node[]).map((one) => ({
                      IntervalSeconds: 1,
                      MaxAttempts: 3,
                      BackoffRate: 2,
                      JitterStrategy: 'NONE',
                      ...one,
                    })),
                  }),
            },
      ),
  },
  {
    way: 'with functions called by a version, as whole ARNs',
    write: (machine, exercise) =>
      eachState(machine, (state, name) => {
        const field = state['Arguments'] === undefined ? 'Parameters' : 'Arguments';
        const given = state[field] as Node | undefined;
        const called = given?.['FunctionName'];
        if (keptBy(exercise).includes(name) || typeof called !== 'string' || !/^[\w-]+$/.test(called)) return state;
        const FunctionName = `arn:aws:lambda:eu-central-1:123456789012:function:${called}:$LATEST`;
        return { ...state, [field]: { ...given, FunctionName, InvocationType: 'RequestResponse' } };
      }),
  },
  {
    way: 'inside a Parallel of one branch',
    write: ({ TimeoutSeconds, QueryLanguage, ...machine }) => {
      const unwrapped = QueryLanguage === 'JSONata' ? { Output: '{% $states.result[0] %}' } : { OutputPath: '$[0]' };
      return {
        ...(QueryLanguage === undefined ? {} : { QueryLanguage }),
        ...(TimeoutSeconds === undefined ? {} : { TimeoutSeconds }),
        StartAt: 'Everything',
        States: { Everything: { Type: 'Parallel', Branches: [machine], ...unwrapped, End: true } },
      };
    },
  },
];

const { exercises } = await shipped();
const free = exercises.filter(({ kind }) => kind !== 'predict' && kind !== 'reproduce');

it.each(ways)('every reference is passed $way', async ({ way, write }) => {
  const failed: string[] = [];
  let written = 0;
  for (const exercise of free)
    for (const { name, definition } of exercise.references) {
      const machine = write(JSON.parse(definition) as Node, exercise);
      if (!machine) continue;
      written++;
      const verdict = await gradeSubmission(exercise, JSON.stringify(machine));
      if (verdict.kind === 'invalid')
        failed.push(`${exercise.slug} ${name}: invalid ${verdict.faults.map(({ message }) => message).join()}`);
      else if (!verdict.passed) {
        const said = verdict.scenarios.flatMap(({ sentence }) => sentence ?? []).slice(0, 2);
        failed.push(`${exercise.slug} ${name}: ${[verdict.design.message, ...said].filter(Boolean).join(' | ')}`);
      }
    }
  expect(failed, way).toEqual([]);
  expect(written).toBeGreaterThan(20);
});
