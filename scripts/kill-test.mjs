// @ts-check
/**
 * `npm run test:kill [-- TIMES]`: starts the product on a data folder of its own, answers a card, kills the whole process group the
 * moment the answer is acknowledged, starts again and looks whether the answer is there; ten times unless told otherwise.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHttpLearner } from './lib/learner.mjs';
import { root } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';

const times = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'statecraft-kill-'));

/** @returns {Promise<{address: string, kill: () => Promise<void>}>} */
const start = async () => {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    detached: true,
    env: { ...env, STATECRAFT_DATA: folder, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const kill = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    await closed;
  };
  process.once('exit', () => void kill());
  let output = '';
  const address = await new Promise((resolve, reject) => {
    const read = (/** @type {string} */ text) => {
      output += text;
      const found = /Statecraft is at\s+(\S+)/.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('close', () => reject(new Error(`The product ended before it was up:\n${output}`)));
  });
  return { address, kill };
};

let kept = 0;
try {
  for (let round = 1; round <= times; round++) {
    const first = await start();
    const learner = makeHttpLearner(first.address);
    const given = await learner.answerSomeCard();
    await first.kill();

    const second = await start();
    const cards = await learner.at(second.address).cards(given.lesson);
    const found = cards.find((/** @type {any} */ { versionId }) => versionId === given.versionId)?.answer;
    const there = JSON.stringify(found?.response) === JSON.stringify(given.response);
    if (there) kept++;
    console.log(`round ${round}: the answer ${there ? 'is there' : 'is LOST'}`);
    await second.kill();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${kept} of ${times}`);
process.exitCode = kept === times ? 0 : 1;
