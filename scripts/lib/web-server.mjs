// @ts-check
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { tail } from './run.mjs';

/**
 * @typedef {{address: string, exited: Promise<string>, stop: () => Promise<void>}} WebServer
 */

/**
 * Starts Next and waits until it answers.
 * @param {{mode: 'start' | 'dev', port: number, host: string, env: NodeJS.ProcessEnv, patience?: number, log?: (text: string) => void}} options
 *   `patience`: milliseconds to wait for the first answer; `log`: told what the server writes once it answers
 * @returns {Promise<WebServer>} `exited` resolves with a sentence when the server ends by itself.
 */
export const startWebServer = async ({ mode, port, host, env, patience = 60_000, log = () => {} }) => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(inRoot('scripts', 'lib', 'end-with-parent.mjs')).href,
      inRoot('node_modules', 'next', 'dist', 'bin', 'next'),
      mode,
      '--port',
      String(port),
      '--hostname',
      host,
    ],
    {
      cwd: root,
      env: {
        ...env,
        STATECRAFT_OWNER: String(process.pid),
        NODE_ENV: mode === 'start' ? 'production' : 'development',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let early = '';
  let ready = false;
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      if (ready) log(text);
      else early += text;
    });
  let gone = false;
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    const end = (/** @type {string} */ how) => {
      gone = true;
      resolve(how);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(signal ? `signal ${signal}` : `code ${code}`));
  });
  const stop = async () => {
    if (gone) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 8000);
    await exited;
    clearTimeout(force);
  };
  const loopback = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const deadline = performance.now() + patience;
  while (!(await answers(loopback, port))) {
    if (gone)
      throw new Refusal(`The web server ended before it answered (${await exited}): read the lines above.`, {
        detail: tail(early),
      });
    if (performance.now() > deadline) {
      await stop();
      throw new Refusal(`The web server did not answer within ${patience / 1000} seconds: read the lines above.`, {
        detail: tail(early),
      });
    }
    await pause(100);
  }
  ready = true;
  return {
    address: `http://${host === '127.0.0.1' || loopback !== host ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`,
    exited,
    stop,
  };
};

/** @param {string} host @param {number} port @returns {Promise<boolean>} whether anything speaks HTTP there. */
const answers = (host, port) =>
  new Promise((resolve) => {
    const asked = request({ host, port, path: '/api/health', timeout: 20_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    asked.on('timeout', () => asked.destroy()).on('error', () => resolve(false));
    asked.end();
  });
