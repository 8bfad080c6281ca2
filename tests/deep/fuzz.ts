/**
 * `npm run fuzz -- [MINUTES] [SEED]`: throws generated definitions, inputs, paths and expressions at the language in a
 * worker, and tells of every crash and of every case that takes longer than the deadline. The exit code is 0 only when
 * there were none. The same seed throws the same cases.
 */
import { Worker } from 'node:worker_threads';

/** Far more processor time than any case may take. It is not the clock's: the machine may have other things to do. */
const DEADLINE_MS = 10_000;
/** For loading everything and making the first cases. */
const START_MS = 30_000;
const HEAP_MB = 512;

const minutes = Number(process.argv[2] ?? 1);
let seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const until = Date.now() + minutes * 60_000;
let done = 0;
let crashes = 0;
let hangs = 0;

/** A worker does not read TypeScript by itself. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./fuzz-worker.ts', import.meta.url).href)});
})`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`fuzzing for ${minutes} min from seed ${seed}`);

while (Date.now() < until) {
  const shared = new SharedArrayBuffer(16 + 256 * 1024);
  const words = new Int32Array(shared, 0, 4);
  const worker = new Worker(START, {
    eval: true,
    workerData: { seed, shared },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const failure = await watch(worker, words);
  done += Atomics.load(words, 0);
  await worker.terminate();
  if (failure === undefined) continue;
  const text = new TextDecoder().decode(new Uint8Array(shared, 16, Atomics.load(words, 2)).slice());
  say(`${failure}\n  ${text}`);
  // The rest of that seed is skipped: the next worker starts elsewhere.
  seed += 1_000_003;
}
say(`${done} cases, ${crashes} crashes, ${hangs} hangs`);
process.exit(crashes + hangs > 0 ? 1 : 0);

/** Milliseconds this process has computed, the worker included. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Resolves when time is over, or with what went wrong. */
function watch(worker: Worker, words: Int32Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    let last = -1;
    let since = processorTime();
    const timer = setInterval(() => {
      const now = Atomics.load(words, 0);
      if (now !== last) {
        last = now;
        since = processorTime();
      } else if (processorTime() - since > DEADLINE_MS + (now === 0 ? START_MS : 0)) {
        hangs++;
        finish(`HANG: more than ${DEADLINE_MS} ms`);
      }
      if (Date.now() >= until) finish(undefined);
    }, 200);
    const finish = (what: string | undefined): void => {
      clearInterval(timer);
      worker.removeAllListeners();
      resolve(what);
    };
    worker.once('error', (error) => {
      crashes++;
      finish(`CRASH: ${error.stack ?? error.message}`);
    });
    worker.once('exit', (code) => {
      crashes++;
      finish(`CRASH: the worker ended with code ${code}`);
    });
  });
}
