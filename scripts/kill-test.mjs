// @ts-check
/**
 * `npm run test:kill [-- TIMES]`: answers a card and kills the whole process group the moment the answer is acknowledged; then kills it again
 * in the middle of grading a submission. Started again, the product must have the answer, and must grade the submission by itself, once.
 * Ten times unless told otherwise, on a data folder of its own. Then a whole mock in a real browser whose clock is wrong, the server killed in
 * the middle: every answer must be there, and not a second of the deadline lost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startKillable } from './lib/killable-product.mjs';
import { makeHttpLearner } from './lib/learner.mjs';
import { takeMockThroughDeath } from './lib/mock-through-death.mjs';

const times = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'statecraft-kill-'));

/** Computes for as long as it may, so that a kill meets it while it is graded. */
const slow = JSON.stringify({
  StartAt: 'Compute',
  QueryLanguage: 'JSONata',
  States: { Compute: { Type: 'Pass', Output: '{% $count([1..1000000].([1..1000].($ * $))) %}', End: true } },
});

/** @param {any} learner @returns {Promise<Array<{id: string, state: string, gradedAt: unknown}>>} asked without taking it up */
const submissionsOf = async (learner) =>
  (await learner.call('GET', 'submissions.list', { exercise: 'order-fulfilment' })).submissions;

/** @template T @param {number} seconds @param {() => Promise<T | undefined>} ask @returns {Promise<T | undefined>} the first answer there is */
const until = async (seconds, ask) => {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(20)) {
    const found = await ask();
    if (found !== undefined) return found;
  }
  return undefined;
};

let kept = 0;
let graded = 0;
let mock;
try {
  let running = await startKillable(folder);
  for (let round = 1; round <= times; round++) {
    const learner = makeHttpLearner(running.address);
    const given = await learner.answerSomeCard();
    await running.kill();

    running = await startKillable(folder);
    const again = learner.at(running.address);
    const cards = await again.cards(given.lesson);
    const found = cards.find((/** @type {any} */ { versionId }) => versionId === given.versionId)?.answer;
    const isThere = JSON.stringify(found?.response) === JSON.stringify(given.response);
    if (isThere) kept++;

    again.submit('order-fulfilment', slow).catch(() => undefined);
    const met = await until(20, async () => (await submissionsOf(again)).find(({ state }) => state === 'grading'));
    await running.kill();

    running = await startKillable(folder);
    const later = learner.at(running.address);
    const [before] = await submissionsOf(later);
    const begun = performance.now();
    const done = await until(90, async () => (await submissionsOf(later)).find(({ state }) => state === 'graded'));
    const all = await submissionsOf(later);
    const isOnce = met !== undefined && before?.state !== 'graded' && all.length === 1 && done?.id === met.id;
    if (isOnce) graded++;
    console.log(
      `round ${round}: the answer ${isThere ? 'is there' : 'is LOST'}; the submission, killed while ${met?.state ?? 'NOT grading'}, was ${before?.state ?? 'LOST'} after the start and ${done ? `graded ${((performance.now() - begun) / 1000).toFixed(1)} s later` : 'NOT graded'}${all.length === 1 ? '' : `, ${all.length} TIMES`}`,
    );
  }
  await running.kill();
  mock = await takeMockThroughDeath(folder, (line) => console.log(line));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`answers kept: ${kept} of ${times}; submissions graded once: ${graded} of ${times}`);
console.log(
  `a mock through a kill, two reloads and a wrong clock: ${mock.kept} of ${mock.given} answers there, ${mock.waited ? 'those given meanwhile waited in the browser' : 'NOTHING was kept meanwhile'}, deadline moved by ${mock.secondsLost} s`,
);
const mockHolds = mock.kept === mock.given && mock.waited && mock.secondsLost === 0;
process.exitCode = kept === times && graded === times && mockHolds ? 0 : 1;
