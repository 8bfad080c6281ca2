import { type JsonObject, loadDefinition, MockFault, readMockLists } from '@/asl';
import { judge } from '@/grading/checks';
import { explain, explainGuarded, type Told } from '@/grading/exercise/explain';
import { observe } from '@/grading/exercise/observe';
import type { Reason } from '@/grading/feedback/reason';
import { why } from '@/grading/feedback/why';

/** A Task that calls the function `name`. */
export const task = (name: string, rest: object) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:eu-central-1:123456789012:function:${name}`,
  ...rest,
});

interface Situation {
  /** Two runs of the same input and answers. */
  readonly input?: object;
  readonly answers?: JsonObject;
  /** Members beside `States` of the learner's machine. */
  readonly top?: object;
}

const observed = async (states: object, top: object, { input = {}, answers = {} }: Situation) => {
  const loaded = loadDefinition(JSON.stringify({ StartAt: Object.keys(states)[0], ...top, States: states }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const lists = readMockLists(answers);
  if (lists instanceof MockFault) throw new Error(lists.message);
  const run = await observe(loaded.program, { input: JSON.stringify(input), answers: lists }, { type: 'STANDARD' });
  return { run, definition: loaded.program.definition };
};

/** What is said first of `states` beside `wanted`. */
export const saidOf = async (
  wanted: object,
  states: object,
  situation: Situation = {},
): Promise<{ why: Reason | undefined; full: string; guarded: string; event: number }> => {
  const expected = await observed(wanted, {}, situation);
  const actual = await observed(states, situation.top ?? {}, situation);
  const [finding] = judge({}, { expected: expected.run, actual: actual.run });
  if (!finding) throw new Error('both runs are alike');
  const { divergence } = finding;
  const told: Told = {
    divergence,
    actual: actual.run,
    targets: new Set(Object.keys(situation.answers ?? {})),
    definition: JSON.stringify(actual.definition),
  };
  return {
    why: why(divergence, actual.run, actual.definition),
    full: explain(told),
    guarded: explainGuarded(told),
    event: divergence.event,
  };
};
