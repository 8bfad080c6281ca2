import { parentPort } from 'node:worker_threads';
import { type Exercise, gradeSubmission, type Verdict } from '@/grading';

/** What the worker is asked; both texts are data and are never evaluated as code. */
export interface GradeRequest {
  readonly exercise: Exercise;
  readonly definition: string;
}

export type GradeAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'graded'; readonly verdict: Verdict; readonly ms: number }
  | { readonly kind: 'fault'; readonly reason: string };

const port = parentPort;
if (!port) throw new Error('this file is a worker');
const say = (answer: GradeAnswer): void => port.postMessage(answer);

port.on('message', async ({ exercise, definition }: GradeRequest) => {
  const start = performance.now();
  try {
    const verdict = await gradeSubmission(exercise, definition);
    say({ kind: 'graded', verdict, ms: performance.now() - start });
  } catch (error) {
    say({ kind: 'fault', reason: error instanceof Error ? error.message : String(error) });
  }
});
say({ kind: 'ready' });
