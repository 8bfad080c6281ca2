// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {{code: number | null, signal: NodeJS.Signals | null, output: string, seconds: number}} Outcome
 * @typedef {{env?: NodeJS.ProcessEnv, cwd?: string, echo?: boolean, signal?: AbortSignal, user?: {uid: number, gid: number}}} RunOptions
 */

/** Programs that run now: none outlives this process. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Runs a program to its end.
 * @param {string} command @param {readonly string[]} args
 * @param {RunOptions} [options] `echo`: show the output as it comes; `signal`: ends the program.
 * @returns {Promise<Outcome>} never rejects for an exit code; rejects with a `Refusal` when the program cannot be started.
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options.user,
    });
    running.add(child);
    let output = '';
    for (const [stream, out] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (options.echo) out.write(text);
      });
    }
    const abort = () => child.kill('SIGTERM');
    options.signal?.addEventListener('abort', abort);
    child.once('error', (cause) =>
      reject(
        new Refusal(`${command} could not be started (${cause.message}): install it and run the command again.`, {
          cause,
        }),
      ),
    );
    child.once('close', (code, signal) => {
      running.delete(child);
      options.signal?.removeEventListener('abort', abort);
      resolve({ code, signal, output, seconds: (performance.now() - began) / 1000 });
    });
  });

/** @param {string} file a script, from the checkout's folder @param {readonly string[]} args @param {RunOptions} [options] */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);

/**
 * How to call npm: its script under this Node, so that no shell is needed (on Windows `npm` is a batch file).
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{command: string, args: string[]}}
 */
export const npmCommand = (env = process.env) => {
  const beside = dirname(process.execPath);
  const candidates = [
    env['npm_execpath'],
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((file) => file && basename(file) === 'npm-cli.js' && existsSync(file));
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] };
};

/** @param {string} output @param {number} [lines] @returns {string} its last lines. */
export const tail = (output, lines = 30) => output.trimEnd().split('\n').slice(-lines).join('\n');
