import { parentPort } from 'node:worker_threads';
import {
  completeCard,
  continueProof,
  type Exercise,
  expectedHistories,
  gradeSubmission,
  historyText,
  runScenario,
  Stopped,
  Unprovable,
  type Verdict,
} from '@/grading';
import { freezeIntrinsics } from './freeze-intrinsics';
import { sandboxLimits } from './limits';
import type { Answer, CardRequest, Completed, Expected, History, ProofAsked, Proved, Request } from './messages';
import { type Fault, type OverLimit, overLimit } from './outcome';
import { refuseShape } from './refuse-size';
import { stepBack } from './step-back';

const port = parentPort;
if (!port) throw new Error('this file is a worker');
stepBack();

/** Exercises by content version, which never changes. */
const exercises = new Map<string, Exercise>();

const exerciseOf = ({ versionId, exercise }: Request): Exercise => {
  const known = exercise ?? exercises.get(versionId);
  if (!known) throw new Error(`the worker was not given exercise ${versionId}`);
  if (exercise) {
    const [oldest] = exercises.keys();
    if (exercises.size >= sandboxLimits.exercisesPerWorker && oldest !== undefined) exercises.delete(oldest);
    exercises.set(versionId, exercise);
  }
  return known;
};

/** Events of a history one answer may hold. */
const window = 1_000;

const historyOf = async (exercise: Exercise, { asked, definition }: Request): Promise<History | Fault> => {
  const { scenario, situation, after } = asked ?? { scenario: '', after: 0 };
  const run = await runScenario(exercise, { scenario, situation }, definition);
  if (run === undefined) return { kind: 'fault', reason: `there is no run of scenario ${scenario}` };
  return { kind: 'history', events: run.history.events(after, window), total: run.history.length };
};

const goOn = async (exercise: Exercise, { state, budgetMs }: ProofAsked): Promise<Proved> => {
  const until = performance.now() + budgetMs;
  return { kind: 'proof', state: await continueProof(exercise, state, () => performance.now() < until) };
};

const complete = async ({ card }: CardRequest): Promise<Completed> => {
  const completed = await completeCard(card);
  if (!(completed instanceof Unprovable)) return { kind: 'completed', card: completed };
  return { kind: 'unprovable', path: completed.path, message: completed.message };
};

const expected = async (exercise: Exercise): Promise<Expected> => {
  const histories = await expectedHistories(exercise);
  const own = histories.filter(({ situation }) => situation === 0);
  return { kind: 'expected', histories: own.map((one) => ({ scenario: one.scenario, lines: historyText(one) })) };
};

const answer = async (
  request: Request | CardRequest,
): Promise<Verdict | OverLimit | Fault | History | Proved | Expected | Completed> => {
  if ('card' in request) return complete(request);
  const exercise = exerciseOf(request);
  if (request.expected) return expected(exercise);
  if (request.proof !== undefined) return goOn(exercise, request.proof);
  const refused = refuseShape(request.definition);
  if (refused) return refused;
  if (request.asked !== undefined) return historyOf(exercise, request);
  return gradeSubmission(exercise, request.definition);
};

const say = (message: Answer): void => port.postMessage(message);

port.on('message', async (request: Request | CardRequest) => {
  const start = performance.now();
  try {
    const result = await answer(request);
    say({ kind: 'done', result, ms: performance.now() - start });
  } catch (error) {
    if (error instanceof Stopped)
      return say({ kind: 'done', result: overLimit('data', error.message), ms: performance.now() - start });
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ kind: 'done', result: { kind: 'fault', reason }, ms: performance.now() - start });
  }
});
freezeIntrinsics();
say({ kind: 'ready' });
