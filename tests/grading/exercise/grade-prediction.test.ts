import { describe, expect, it } from 'vitest';
import { type Exercise, exerciseSchema, gradeSubmission } from '@/grading';
import { prepareExercise } from '@/grading/exercise/prepare';
import { rightPrediction } from '@/grading/mutate/mutate-prediction';

const machine = JSON.stringify({
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:charge',
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2 }],
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
});

const exercise: Exercise = exerciseSchema.parse({
  slug: 'foresee',
  title: 'Foresee',
  lesson: 'a#b',
  domain: 1,
  task: '1.1',
  difficulty: 1,
  kind: 'predict',
  source: { title: 'x', url: 'https://docs.aws.amazon.com/' },
  checkedOn: '2026-11-24',
  hints: ['think'],
  symptoms: [{ misconception: 'enters-again', when: { actual: 'TaskStateEntered' } }],
  prompt: '',
  starter: machine,
  scenarios: [
    {
      id: 'once',
      title: 'Busy once',
      shown: 'sample',
      input: '{}',
      responses: '{"charge":[{"Throw":{"Error":"Busy"}},{"Return":1}]}',
    },
    { id: 'fine', title: 'Fine', shown: 'sample', input: '{}', responses: '{"charge":[{"Return":1}]}' },
  ],
  references: [],
  wrong: [],
});

type Foreseen = Record<string, readonly { readonly type: string; readonly state?: string }[]>;
const right = (await rightPrediction(prepareExercise(exercise))) as Foreseen;
const { once = [], fine = [] } = right;
const graded = async (foreseen: object) => {
  const verdict = await gradeSubmission(exercise, JSON.stringify(foreseen));
  if (verdict.kind !== 'graded') throw new Error(JSON.stringify(verdict.faults));
  return { ...verdict, first: verdict.scenarios[0] };
};

describe('a prediction', () => {
  it('passes where every event of every scenario is foreseen, states by their names', async () => {
    expect(once.map(({ type }) => type).slice(3, 7)).toEqual([
      'LambdaFunctionStarted',
      'LambdaFunctionFailed',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
    ]);
    expect(await graded(right)).toMatchObject({ passed: true, score: 1, misconceptions: [] });
  });

  it('names the first event too many, at the virtual time of what comes there, and its misconception', async () => {
    const again = once.toSpliced(5, 0, { type: 'TaskStateEntered', state: 'Charge' });
    const { passed, score, first, scenarios } = await graded({ ...right, once: again });
    expect(passed).toBe(false);
    expect(score).toBeGreaterThan(0.9);
    expect(first?.sentence).toBe('At 2 s your prediction has one event too many: TaskStateEntered of Charge.');
    expect(first).toMatchObject({ misconception: 'enters-again', divergence: { at: 2_000, state: 'Charge' } });
    expect(first).toMatchObject({
      why: '“Charge” failed with `Busy`, and `Retry[0]` takes the error: the call is scheduled again after 2 s, within the same visit, so the state is neither left nor entered anew. It is retry 1 of 3 (`MaxAttempts`, 3 where it is not given).',
      location: '/States/Charge/Retry/0',
    });
    expect(scenarios[1]).toMatchObject({ passed: true });
  });

  it('names the first event that is lacking, and one of another state', async () => {
    const { first } = await graded({ ...right, once: once.toSpliced(4, 1) });
    expect(first?.sentence).toBe('At 0 s your prediction lacks an event: LambdaFunctionFailed.');
    const other = await graded({ ...right, once: once.with(1, { type: 'TaskStateEntered', state: 'Done' }) });
    expect(other.first?.sentence).toBe(
      'At 0 s your prediction has TaskStateEntered of Done. Expected was TaskStateEntered of Charge.',
    );
    expect(other.first?.diff?.[1]).toMatchObject({ kind: 'changed', changes: ['state'] });
  });

  it('says that an execution is over where more is foreseen', async () => {
    const { scenarios } = await graded({ ...right, fine: [...fine, { type: 'PassStateEntered', state: 'Done' }] });
    expect(scenarios[1]?.why).toBe('The execution is over with `ExecutionSucceeded`: nothing comes after it.');
  });

  it('takes a scenario that is left out for an empty one', async () => {
    const { score, scenarios } = await graded({ fine });
    expect(scenarios.map(({ passed }) => passed)).toEqual([false, true]);
    expect(scenarios[0]?.sentence).toBe('At 0 s your prediction lacks an event: ExecutionStarted.');
    expect(score).toBe(0.5);
  });

  it.each([
    ['{', '/', 'A prediction is JSON'],
    ['[]', '/', 'A prediction is JSON'],
    ['{"once":[{"type":"TaskStateEnterd"}]}', '/once/0/type', 'No event is called so'],
    ['{"once":[{"type":"TaskStateEntered","state":1}]}', '/once/0/state', 'named by a text'],
    [JSON.stringify({ once: Array(1_001).fill({ type: 'ExecutionStarted' }) }), '/once', '1,000 events'],
  ])('is told what is wrong with %.40s, and where', async (text, location, words) => {
    const verdict = await gradeSubmission(exercise, text);
    if (verdict.kind !== 'invalid') throw new Error('it was graded');
    expect(verdict.faults[0]).toMatchObject({ location, message: expect.stringContaining(words) });
  });
});
