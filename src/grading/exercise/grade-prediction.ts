import { z } from 'zod';
import { eventTypes, type LoadFault } from '@/asl';
import { type DiffRow, type Line, tell } from '../align/history';
import { pair } from '../align/pair';
import { whyNext } from '../feedback/why-next';
import type { Divergence } from './divergence';
import { explain, explainGuarded } from './explain';
import type { Observation } from './observation';
import type { PreparedExercise, PreparedScenario } from './prepare';
import { scoreOf } from './score';
import { fits } from './symptom';
import type { ScenarioResult, Verdict } from './verdict';

/** One event as it is foreseen: its type, and the state where events of that type name one. */
const foreseenSchema = z.strictObject({
  type: z.enum(
    eventTypes,
    'No event is called so. Types are written as GetExecutionHistory writes them: `TaskStateEntered`.',
  ),
  state: z.string('The state is named by a text.').optional(),
});

const shape = 'A prediction is JSON: scenario → list of events.';

/** What is submitted: scenario → its events in order. */
const predictionSchema = z.record(
  z.string(),
  z.array(foreseenSchema).max(1_000, 'A prediction has 1,000 events a scenario at most.'),
  shape,
);
type Foreseen = z.infer<typeof foreseenSchema>;

/** Reads a prediction, or says what is wrong with it as the faults of a definition are told. */
const read = (text: string): { prediction: Map<string, Foreseen[]> } | { faults: LoadFault[] } => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: [{ message: shape, location: '/' }] };
  }
  // Zod's faster way makes code from text, which the sandbox refuses.
  const parsed = predictionSchema.safeParse(value, { jitless: true });
  if (parsed.success) return { prediction: new Map(Object.entries(parsed.data)) };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({ message, location: `/${path.map(String).join('/')}` })),
  };
};

const lineOf = ({ type, state }: Foreseen, index: number): Line => ({
  type,
  ...(state === undefined ? {} : { state }),
  at: 0,
  event: index + 1,
  parts: {},
});

const text = (line: Line): string => (line.state === undefined ? line.type : `${line.type} of ${line.state}`);

/** Real events beside foreseen ones; their types are compared as they are, and states where one is named. */
const compare = (run: Observation, foreseen: readonly Foreseen[]): DiffRow[] => {
  const real = tell(run.events, run.startTime).lines.map((line, index) => ({
    ...line,
    type: run.events[index]?.type ?? line.type,
  }));
  const given = foreseen.map(lineOf);
  const right = (i: Line, j: Line): boolean => i.type === j.type && i.state === j.state;
  return pair(real, given, (i, j) => (right(i, j) ? 0 : i.type === j.type ? 0.8 : undefined)).map((step) => {
    const [expected, actual] = [real[step.expected ?? -1], given[step.actual ?? -1]];
    if (expected && actual)
      return right(expected, actual)
        ? { kind: 'same', expected, actual, changes: [] }
        : { kind: 'changed', expected, actual, changes: ['state'] };
    return expected ? { kind: 'missing', expected, changes: [] } : { kind: 'surplus', actual, changes: [] };
  });
};

const divergenceOf = (row: DiffRow, rows: readonly DiffRow[]): Divergence => {
  const place = rows.indexOf(row);
  const line = row.expected ?? rows.slice(place).find(({ expected }) => expected)?.expected;
  const state = line?.state ?? row.actual?.state;
  return {
    kind: 'history',
    at: line?.at ?? 0,
    event: line?.event ?? 1,
    ...(state === undefined ? {} : { state }),
    ...(row.expected ? { expected: text(row.expected) } : {}),
    ...(row.actual ? { actual: text(row.actual) } : {}),
  };
};

const gradeScenario = async (
  prepared: PreparedExercise,
  part: PreparedScenario,
  foreseen: readonly Foreseen[],
): Promise<ScenarioResult & { share: number }> => {
  const { id, title, shown, group = id, points } = part.scenario;
  const common = { id, title, shown, group, points };
  const run = await part.expected(0);
  const rows = compare(run, foreseen);
  const row = rows.find(({ kind }) => kind !== 'same');
  if (!row) return { ...common, passed: true, outcome: true, effects: true, share: 1 };
  const divergence = divergenceOf(row, rows);
  const told = { divergence, actual: run, targets: prepared.targets, definition: prepared.exercise.starter };
  const symptom = prepared.exercise.symptoms.find((one) => fits(one, part.scenario, divergence, run));
  const next = rows.slice(rows.indexOf(row)).find(({ expected }) => expected)?.expected;
  const index = next ? run.events.findIndex(({ id }) => id === next.event) : run.events.length;
  const reason = whyNext(run, index, prepared.starter);
  const share = rows.filter(({ kind }) => kind === 'same').length / rows.length;
  return {
    ...common,
    passed: false,
    outcome: false,
    effects: false,
    criterion: 'history',
    divergence,
    sentence: explain(told).replaceAll('your history', 'your prediction'),
    guarded: explainGuarded(told).replaceAll('your history', 'your prediction'),
    ...(reason ? { why: reason.sentence, location: reason.location } : {}),
    misconception: symptom?.misconception,
    ...(symptom?.hint === undefined ? {} : { hint: symptom.hint }),
    diff: rows,
    share,
  };
};

/** Compares foreseen events with those the machine really makes; a partly right prediction gets its share. */
export const gradePrediction = async (prepared: PreparedExercise, submission: string): Promise<Verdict> => {
  const given = read(submission);
  if (!('prediction' in given)) return { kind: 'invalid', faults: given.faults };
  const results: (ScenarioResult & { share: number })[] = [];
  for (const part of prepared.scenarios)
    results.push(await gradeScenario(prepared, part, given.prediction.get(part.scenario.id) ?? []));
  const points = results.reduce((sum, one) => sum + one.points, 0);
  const passed = results.every((one) => one.passed);
  const hint = results.find((one) => one.hint !== undefined)?.hint;
  return {
    kind: 'graded',
    passed,
    score: passed
      ? scoreOf(prepared.exercise.weights, results, true)
      : results.reduce((sum, one) => sum + one.points * one.share, 0) / points,
    scenarios: results.map(({ share: _, ...result }) => result),
    design: { passed: true, findings: [] },
    misconceptions: [...new Set(results.flatMap(({ misconception }) => misconception ?? []))],
    ...(hint === undefined ? {} : { hint }),
  };
};
