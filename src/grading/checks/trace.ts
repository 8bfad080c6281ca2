import { z } from 'zod';
import { detailsOf } from '../align/details';
import { precedence } from '../align/precedes';
import type { Observation } from '../exercise/observation';
import { atEnd, type Criterion } from './criterion';

const types = ['Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'] as const;

const schema = z.strictObject({
  /** A name of the author's → what tells the learner's state that plays it. */
  roles: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(types).optional(),
      /** The target it calls. */
      calls: z.string().optional(),
      /** How often it is entered. */
      entered: z.int().positive().optional(),
    }),
  ),
  /** Roles visited one after the other; others may come between. */
  path: z.array(z.string()).min(1).optional(),
  /** Pairs of roles neither of which waits for the other. */
  apart: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** Roles no state may play. */
  never: z.array(z.string()).optional(),
});
type Trace = z.infer<typeof schema>;
type Binding = ReadonlyMap<string, readonly number[]>;

/** Beyond so many bindings a machine is too large to be searched; it counts as not fitting. */
const MOST = 20_000;

interface Entered {
  readonly type: string;
  readonly events: number[];
}

/** State name → its type and the events by which it was entered. */
const statesIn = ({ events }: Observation): Map<string, Entered> => {
  const states = new Map<string, Entered>();
  events.forEach((event, index) => {
    const found = /^(\w+)StateEntered$/.exec(event.type);
    if (!found) return;
    const name = String(detailsOf(event).name);
    const state = states.get(name) ?? { type: found[1] ?? '', events: [] };
    state.events.push(index);
    states.set(name, state);
  });
  return states;
};

const candidates = (role: Trace['roles'][string], states: ReadonlyMap<string, Entered>, run: Observation): string[] =>
  [...states].flatMap(([name, { type, events }]) =>
    (role.type === undefined || role.type === type) &&
    (role.entered === undefined || role.entered === events.length) &&
    (role.calls === undefined || run.calls.some(({ state, target }) => state === name && target === role.calls))
      ? [name]
      : [],
  );

const isPath = (
  path: readonly string[],
  binding: Binding,
  precedes: (earlier: number, later: number) => boolean,
): boolean => {
  let reached: readonly number[] | undefined;
  for (const role of path) {
    const before = reached;
    reached = (binding.get(role) ?? []).filter(
      (event) => before === undefined || before.some((one) => precedes(one, event)),
    );
    if (reached.length === 0) return false;
  }
  return true;
};

/** Says what the first role without a state, or the shape itself, lacks. */
const search = (spec: Trace, run: Observation): string | undefined => {
  const states = statesIn(run);
  for (const name of spec.never ?? []) {
    const [found] = candidates(spec.roles[name] ?? {}, states, run);
    if (found !== undefined) return `no state that is “${name}”; \`${found}\` is`;
  }
  const needed = [...new Set([...(spec.path ?? []), ...(spec.apart ?? []).flat()])];
  const choices = needed.map((name) => candidates(spec.roles[name] ?? {}, states, run));
  const empty = choices.findIndex((names) => names.length === 0);
  if (empty >= 0) return `a state that is “${needed[empty]}”`;
  const precedes = precedence(run.events);
  let left = MOST;
  const fits = (chosen: readonly string[]): boolean => {
    if (left-- <= 0) return false;
    if (chosen.length < needed.length)
      return (choices[chosen.length] ?? []).some((name) => !chosen.includes(name) && fits([...chosen, name]));
    const binding: Binding = new Map(needed.map((role, i) => [role, states.get(chosen[i] ?? '')?.events ?? []]));
    if (spec.path && !isPath(spec.path, binding, precedes)) return false;
    return (spec.apart ?? []).every(([a, b]) =>
      (binding.get(a) ?? []).every((x) => (binding.get(b) ?? []).every((y) => !precedes(x, y) && !precedes(y, x))),
    );
  };
  if (fits([])) return undefined;
  return spec.path ? `the way ${spec.path.join(' → ')}` : 'states that do not wait for each other';
};

/** The shape of the history, with roles in place of the learner's names; branches are partial orders. */
export const trace: Criterion<Trace> = {
  layer: 3,
  portion: 'effects',
  schema,
  replaces: [],
  check(spec, runs) {
    const lacking = search(spec, runs.actual);
    return lacking === undefined ? undefined : { kind: 'trace', ...atEnd(runs), expected: lacking };
  },
};
