import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Draft } from '@/asl/query/jsonpath/draft';
import { runMachine } from '../../support/machine';

/**
 * What a chain of states does to its data, told by a fold over plain values that copies at every state, and held against
 * the texts of the history: whatever the engine lets wait beside a large input, nobody may see it.
 */
type Plain = null | boolean | number | string | readonly Plain[] | Members;
interface Members {
  readonly [name: string]: Plain;
}

/** A state of a chain, without its name and where it leads. */
interface Draw {
  readonly Type: 'Pass' | 'Task' | 'Parallel' | 'Map';
  readonly InputPath?: string | null;
  readonly OutputPath?: string;
  readonly ResultPath?: string | null;
  readonly Result?: Plain;
  readonly Parameters?: Members;
  readonly ResultSelector?: Members;
  readonly Assign?: Members;
  readonly ItemSelector?: Members;
  /** Of a Task: what it answers, or that it fails and where the error goes. */
  readonly answer?: Plain;
  readonly caught?: { readonly ResultPath?: string; readonly Assign?: Members };
  /** Of a Parallel its branches; of a Map its processor alone. */
  readonly inner?: readonly (readonly Draw[])[];
}

const ERROR = { Error: 'E', Cause: 'why' };
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:f';

// ---- The fold ----

/** The data is not what the state needs, so the execution fails in it. */
class Stuck extends Error {}

/** The data comes near the quota of a payload, which is another matter. */
class TooLong extends Error {}
const ENOUGH = 60_000;

const isMembers = (value: Plain | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `$.a['b'][0]` as its steps. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.(\w+)|\['(\w+)'\]|\[(\d+)\]/g)].map(([, dot, quoted, index]) =>
    index === undefined ? (dot ?? quoted ?? '') : Number(index),
  );

function read(root: Plain, path: string): Plain {
  let node = root;
  for (const step of stepsOf(path)) {
    if (!isMembers(node) || !Object.hasOwn(node, step)) throw new Stuck();
    node = node[step] as Plain;
  }
  return node;
}

function write(node: Plain | undefined, [step, ...rest]: readonly (string | number)[], value: Plain): Plain {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!Array.isArray(node) || step >= node.length) throw new Stuck();
    return (node as Plain[]).with(step, write(node[step], rest, value));
  }
  if (node !== undefined && !isMembers(node)) throw new Stuck();
  const inner = write(node !== undefined && Object.hasOwn(node, step) ? node[step] : undefined, rest, value);
  // A member that is there keeps its place, a new one is the last; `__proto__` is a name like any other.
  const entries = Object.entries(node ?? {});
  const at = entries.findIndex(([name]) => name === step);
  if (at < 0) entries.push([step, inner]);
  else entries[at] = [step, inner];
  return Object.fromEntries(entries);
}

class Fold {
  /** What the history must say: of the chain itself, and of every chain. */
  readonly told: string[] = [];
  readonly all: string[] = [];
  private variables: Members = {};

  constructor(private readonly input: Plain) {}

  chain(prefix: string, states: readonly Draw[], input: Plain, item?: Plain): Plain {
    return states.reduce<Plain>((data, state, index) => this.state(`${prefix}${index}`, state, data, item), input);
  }

  private state(name: string, state: Draw, raw: Plain, item?: Plain): Plain {
    const made = (template: Members | undefined, data: Plain, otherwise: Plain = data) =>
      template === undefined ? otherwise : this.fill(template, { name, data, item });
    this.tell(name, 'entered', raw);
    const effective = state.InputPath === null ? {} : read(raw, state.InputPath ?? '$');
    const sent = state.Type === 'Map' ? effective : made(state.Parameters, effective);
    if (state.Type === 'Task') this.tell(name, 'sent', sent);
    const { caught } = state;
    const result = caught === undefined ? this.work(name, state, sent) : ERROR;
    const selected = made(caught === undefined ? state.ResultSelector : undefined, result);
    const assign = (caught ?? state).Assign;
    const assigned = assign === undefined ? undefined : (made(assign, result) as Members);
    const { ResultPath = '$' } = caught ?? state;
    const placed = ResultPath === null ? raw : write(raw, stepsOf(ResultPath), selected);
    const output = caught === undefined ? read(placed, state.OutputPath ?? '$') : placed;
    this.variables = { ...this.variables, ...assigned };
    this.tell(name, 'exited', output, assigned);
    return output;
  }

  private work(name: string, state: Draw, sent: Plain): Plain {
    const { Type, inner = [], answer = null } = state;
    if (Type === 'Task') return answer;
    if (Type === 'Pass') return state.Result === undefined ? sent : state.Result;
    if (Type === 'Parallel') return inner.map((branch, index) => this.chain(`${name}_${index}_`, branch, sent));
    const items = read(sent, '$.list');
    if (!Array.isArray(items)) throw new Stuck();
    return items.map((item) => {
      const { ItemSelector } = state;
      const input = ItemSelector === undefined ? item : this.fill(ItemSelector, { name, data: sent, item });
      return this.chain(`${name}_0_`, inner[0] ?? [], input, item);
    });
  }

  /** Literal members first, then the computed ones: of one letter from `a` to `o` each, AWS has them by the alphabet. */
  private fill(template: Members, scope: { name: string; data: Plain; item: Plain | undefined }): Members {
    const entries = Object.entries(template);
    const literal = entries.filter(([key]) => !key.endsWith('.$'));
    const computed = entries
      .filter(([key]) => key.endsWith('.$'))
      .map(([key, source]): [string, Plain] => [key.slice(0, -2), this.source(String(source), scope)])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries([...literal, ...computed]);
  }

  private source(text: string, scope: { name: string; data: Plain; item: Plain | undefined }): Plain {
    const [, argument] = /^States\.JsonToString\((.*)\)$/.exec(text) ?? [];
    if (argument !== undefined) return JSON.stringify(this.source(argument, scope));
    if (text === '$$.State.Name') return scope.name;
    if (text === '$$.Map.Item.Value') return scope.item as Plain;
    if (text.startsWith('$$.Execution.Input')) return read(this.input, text.slice('$$.Execution.Input'.length));
    if (text.startsWith('$w')) return read(this.variables.w as Plain, text.slice('$w'.length));
    return read(scope.data, text);
  }

  private tell(name: string, what: string, value: Plain, assigned?: Members): void {
    const line = lineOf(name, what, JSON.stringify(value), assigned && JSON.stringify(assigned.w));
    if (line.length > ENOUGH) throw new TooLong();
    this.all.push(line);
    if (!name.includes('_')) this.told.push(line);
  }
}

const lineOf = (name: string, what: string, text: unknown, assigned?: unknown): string =>
  `${name} ${what} ${text}${assigned === undefined ? '' : ` w ${assigned}`}`;

// ---- The chains ----

const steps = (...paths: string[]) => fc.constantFrom(...paths);
const written = fc.oneof(
  { weight: 40, arbitrary: steps('$.big.k', '$.big.m1', '$.big.n.o', '$.big.q', '$.q', '$.b.k', '$.c.d.e') },
  { weight: 6, arbitrary: steps("$['__proto__']", "$.big['__proto__']", '$.a.b', '$.list[0]') },
  { weight: 1, arbitrary: steps('$', '$.a', '$.big', '$.list', '$.list[9]', '$.big.m0.x') },
);
const resultPath = fc.oneof({ weight: 12, arbitrary: written }, { weight: 1, arbitrary: fc.constant(null) });
/** What can be read whatever the state's input is. */
const anywhere = steps(
  '$',
  '$',
  '$w',
  '$$.Execution.Input',
  '$$.Execution.Input.big.m0',
  '$$.State.Name',
  'States.JsonToString($)',
);
const source = fc.oneof(
  { weight: 12, arbitrary: anywhere },
  { weight: 24, arbitrary: steps('$.big', '$.list', '$.a', '$.big.m0', '$.big.m1', 'States.JsonToString($.big)') },
  // At, above and below what a state may have written.
  { weight: 12, arbitrary: steps('$.q', '$.q.z', '$.q.b', '$.big.k', '$.big.k.z') },
  { weight: 1, arbitrary: steps('$.big.n', '$.a.b', "$['__proto__'].z") },
);
const fromMap = fc.oneof(source, fc.constant('$$.Map.Item.Value'));
const inMap = fc.oneof(anywhere, fc.constant('$$.Map.Item.Value'));
const template = (from: fc.Arbitrary<string>): fc.Arbitrary<Members> =>
  fc.oneof(
    from.map((b) => ({ 'b.$': b, z: 1 })),
    fc.tuple(from, from).map(([b, c]) => ({ 'c.$': c, z: [1], 'b.$': b })),
  );
/** What stands in a result: its `$` is that result. */
const ofResult = template(fc.oneof({ weight: 4, arbitrary: fc.constant('$') }, steps('$w', '$$.Execution.Input.list')));
const value: fc.Arbitrary<Plain> = fc.constantFrom<Plain>(7, null, 'text', 'x'.repeat(500), { k: { l: 1 } }, [
  1,
  { z: 2 },
]);

/** Of twenty so many have it. */
const some = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary }, { weight: 20 - weight, arbitrary: fc.constant(undefined) });
/** A record without the members that were left out. */
const state = (fields: { [K in keyof Draw]: fc.Arbitrary<Draw[K] | undefined> }): fc.Arbitrary<Draw> =>
  fc
    .record(fields)
    .map(
      (made) => Object.fromEntries(Object.entries(made).filter(([, field]) => field !== undefined)) as unknown as Draw,
    );

const places = {
  InputPath: some(3, fc.constantFrom('$', '$', '$', '$.big', null)),
  OutputPath: some(2, steps('$', '$', '$', '$', '$', '$.big')),
  ResultPath: some(19, resultPath),
};
const pass = (from: fc.Arbitrary<string>) =>
  fc.oneof(
    state({ ...places, Type: fc.constant('Pass'), Result: value }),
    state({ ...places, Type: fc.constant('Pass'), Parameters: some(16, template(from)) }),
  );
const assign = some(
  2,
  steps('$', 'States.JsonToString($)').map((w): Members => ({ 'w.$': w })),
);
const task = fc.oneof(
  state({ ...places, Type: fc.constant('Task'), Parameters: some(12, template(source)), answer: value }),
  state({ ...places, Type: fc.constant('Task'), answer: value, ResultSelector: ofResult }),
  state({
    ...places,
    Type: fc.constant('Task'),
    caught: fc.record({ ResultPath: written, Assign: fc.constant<Members>({ 'w.$': '$' }) }),
  }),
);
/** Variables are set in the outermost chain alone. */
const silent = (made: fc.Arbitrary<Draw>): fc.Arbitrary<Draw> =>
  made.map(({ caught, ...rest }) => ({
    ...rest,
    ...(caught?.ResultPath && { caught: { ResultPath: caught.ResultPath } }),
  }));
const short = (made: fc.Arbitrary<Draw>) => fc.array(made, { minLength: 1, maxLength: 3 });
const parallel = state({
  ...places,
  Type: fc.constant('Parallel'),
  Parameters: some(4, template(source)),
  ResultSelector: some(4, ofResult),
  inner: fc.array(short(fc.oneof(pass(source), silent(task))), { minLength: 1, maxLength: 2 }),
});
const map = state({
  ...places,
  InputPath: fc.constant(undefined),
  Type: fc.constant('Map'),
  ItemSelector: some(18, template(fromMap)),
  inner: fc.tuple(short(pass(inMap))),
});
const outer = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: pass(source) }, { weight: 3, arbitrary: task }, parallel, map), assign)
  .map(([made, Assign]): Draw => (Assign === undefined || made.caught !== undefined ? made : { ...made, Assign }));
/** So that there is a variable to be read, and results that wait. */
const first: readonly Draw[] = [
  { Type: 'Pass', Assign: { 'w.$': '$' } },
  { Type: 'Pass', Parameters: { 'b.$': '$.a', z: 1 }, ResultPath: '$.q' },
  { Type: 'Pass', Parameters: { 'b.$': '$.list', z: [1] }, ResultPath: '$.big.k' },
];
const chains = fc.array(outer, { minLength: 1, maxLength: 12 }).map((states) => [...first, ...states]);

/** Wide or not, long or not: what is copied at once, what waits, and what is measured. */
const inputs = fc
  .tuple(fc.constantFrom(3, 12, 14, 40), fc.constantFrom(4, 400, 3000), fc.constantFrom('big', 'whole', 'both'))
  .map(([width, length, where]): Members => {
    const wide = Object.fromEntries(Array.from({ length: width }, (_, i): [string, Plain] => [`m${i}`, i]));
    const text = { t: 't'.repeat(length) };
    const big: Members = where === 'whole' ? { m0: 0, m1: { r: 1 } } : { ...wide, m1: { r: 1 }, ...text };
    return { ...(where === 'big' ? {} : { ...wide, ...text }), list: [1, { m: 2 }], big, a: { f: 1 } };
  });

/** The chain as a definition, with what its Tasks answer. */
function defined(prefix: string, states: readonly Draw[], mocks: Record<string, object[]>): object {
  const entries = states.map(({ answer, caught, inner = [], ...fields }, index) => {
    const name = `${prefix}${index}`;
    const isLast = index + 1 === states.length;
    const next = isLast ? { End: true } : { Next: `${prefix}${index + 1}` };
    const below = inner.map((chain, branch) => defined(`${name}_${branch}_`, chain, mocks));
    const made: Record<string, unknown> = { ...fields, ...next };
    if (fields.Type === 'Parallel') made.Branches = below;
    if (fields.Type === 'Map') Object.assign(made, { ItemsPath: '$.list', ItemProcessor: below[0] });
    if (fields.Type === 'Task') {
      made.Resource = FUNCTION;
      mocks[name] = [caught === undefined ? { Return: answer } : { Throw: ERROR }];
      const to = isLast ? `${prefix}end` : `${prefix}${index + 1}`;
      if (caught !== undefined) made.Catch = [{ ErrorEquals: ['E'], ...caught, Next: to }];
    }
    return [name, made] as const;
  });
  const ends = states.at(-1)?.caught === undefined ? [] : [[`${prefix}end`, { Type: 'Succeed' }] as const];
  return { StartAt: `${prefix}0`, States: Object.fromEntries([...entries, ...ends]) };
}

afterEach(() => vi.restoreAllMocks());

it('shows at every state of a chain what writing each result at once would have made', async () => {
  const looks = { at: vi.spyOn(Draft.prototype, 'at'), made: vi.spyOn(Draft.prototype, 'made') };
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(inputs, chains, async (input, states) => {
      const mocks: Record<string, object[]> = {};
      const run = await runMachine(defined('S', states, mocks), { input: JSON.stringify(input), mocks });
      const lines: string[] = [];
      const events = run.events();
      for (const { previousEventId, ...event } of events) {
        const { stateEnteredEventDetails: entered, stateExitedEventDetails: exited } = event;
        const { lambdaFunctionScheduledEventDetails: sent } = event;
        if (entered !== undefined) lines.push(lineOf(String(entered.name), 'entered', entered.input));
        if (sent !== undefined) {
          const by = events[previousEventId - 1]?.stateEnteredEventDetails?.name;
          lines.push(lineOf(String(by), 'sent', sent.input));
        }
        if (exited === undefined) continue;
        const assigned = exited.assignedVariables as Record<string, string> | undefined;
        lines.push(lineOf(String(exited.name), 'exited', exited.output, assigned?.w));
      }
      const seen = lines.filter((line) => !/^\S*end /.test(line));
      const fold = new Fold(input);
      let output: Plain | undefined;
      try {
        output = fold.chain('S', states, input);
      } catch (error) {
        if (error instanceof TooLong) return;
        if (!(error instanceof Stuck)) throw error;
      }
      expect(seen.filter((line) => !/^\S*_/.test(line))).toEqual(fold.told);
      expect([run.status, run.outputText]).toEqual(
        output === undefined ? ['FAILED', undefined] : ['SUCCEEDED', JSON.stringify(output)],
      );
      if (output === undefined) return;
      expect(seen.sort()).toEqual(fold.all.sort());
      expect(JSON.parse(run.history.toText())).toEqual({ events });
      whole++;
    }),
    { numRuns: 300 },
  );
  expect(whole).toBeGreaterThan(70);
  expect(looks.at.mock.calls.length).toBeGreaterThan(300);
  expect(looks.made.mock.calls.length).toBeGreaterThan(1000);
});
