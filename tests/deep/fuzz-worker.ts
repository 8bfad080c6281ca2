/** Runs generated cases one after the other and tells the one that waits for it which is under way. */
import { workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { cases, type FuzzCase } from './cases';
import { tryCase } from './try-case';

const { seed, shared, only } = workerData as { seed: number; shared: SharedArrayBuffer; only?: FuzzCase };

/** Words: how many are done, when the present one began (ms), how long its text is; then the text. */
const words = new Int32Array(shared, 0, 4);
const bytes = new Uint8Array(shared, 16);
const begin = performance.now();

async function run(given: FuzzCase): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify(given)).subarray(0, bytes.length);
  bytes.set(text);
  Atomics.store(words, 2, text.length);
  Atomics.store(words, 1, Math.round(performance.now() - begin) + 1);
  await tryCase(given);
  Atomics.add(words, 0, 1);
}

if (only !== undefined) await run(only);
else
  for (let batch = 0; ; batch++)
    for (const given of fc.sample(cases, { seed: seed + batch, numRuns: 200 })) await run(given);
