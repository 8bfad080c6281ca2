// @ts-check
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { freePort } from './ports.mjs';

/**
 * Starts the product as `npm start` does, on a data folder of its own, so that it can be killed with all its processes.
 * @param {string} folder @param {number} [port] the same again, where somebody goes on knowing the address; else a free one
 * @returns {Promise<{address: string, kill: () => Promise<void>}>} `kill` is SIGKILL to the whole process group
 */
export const startKillable = async (folder, port) => {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    detached: true,
    env: { ...env, STATECRAFT_DATA: folder, PORT: String(port ?? (await freePort())) },
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
