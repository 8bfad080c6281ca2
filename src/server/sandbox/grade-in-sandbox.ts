import 'server-only';
import { Worker } from 'node:worker_threads';
import type { Exercise } from '@/grading';
import { sandboxLimits } from './limits';
import type { SandboxOutcome } from './outcome';
import { refuseSize } from './refuse-size';
import type { GradeAnswer, GradeRequest } from './worker';

/**
 * Grades a definition in a worker thread of its own, so that the request thread never waits for a learner's machine. The worker has no
 * environment, a bounded heap, and is ended at the deadline; an endless loop or a hostile regular expression stops with it.
 */
export async function gradeInSandbox(exercise: Exercise, definition: string): Promise<SandboxOutcome> {
  const refused = refuseSize(definition);
  if (refused) return refused;
  const start = performance.now();
  return new Promise((resolve) => {
    // Options must be an object literal here: the bundler follows nothing else.
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    let timer = setTimeout(
      () => end({ kind: 'fault', reason: 'the worker did not start', ms: 0 }),
      sandboxLimits.startMs,
    );
    const end = (outcome: SandboxOutcome): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate();
      resolve({ ...outcome, ms: outcome.ms || performance.now() - start });
    };
    worker.on('message', (answer: GradeAnswer) => {
      if (answer.kind !== 'ready') return end(answer.kind === 'graded' ? answer : { ...answer, ms: 0 });
      clearTimeout(timer);
      timer = setTimeout(
        () => end({ kind: 'over-limit', limit: 'time', message: overTime, ms: 0 }),
        sandboxLimits.deadlineMs,
      );
      worker.postMessage({ exercise, definition } satisfies GradeRequest);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        end({ kind: 'over-limit', limit: 'memory', message: overMemory, ms: 0 });
      else end({ kind: 'fault', reason: error.message, ms: 0 });
    });
    worker.on('exit', (code) => end({ kind: 'fault', reason: `the worker ended with code ${code}`, ms: 0 }));
  });
}

const overTime =
  'Grading this took longer than a second of real time and was ended. Virtual time is free, computing is not: look for an expression or a loop that works on far more data than the task needs.';
const overMemory =
  'Running this needed more memory than one submission may use. Look for data that doubles, or a Map inside a Map over many items.';
