// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A worker thread as the application's bundler reads one: `new Worker(new URL('./worker.ts', import.meta.url)`. */
const workerUrl = /new URL\('(\.\/[\w-]+\.ts)', import\.meta\.url\)/;

/**
 * For Vitest, which leaves worker threads to Node: makes one JavaScript file of each worker's TypeScript, once a run, as the bundler does
 * for the application. A worker then starts as fast as in production; loading its modules one by one takes seconds on a busy machine.
 * @returns {import('vite').Plugin}
 */
export const bundleWorkers = () => {
  /** @type {Map<string, Promise<string>>} */
  const bundled = new Map();
  /** @type {string | undefined} */
  let folder;
  const bundle = async (/** @type {string} */ file) => {
    folder ??= mkdtempSync(join(tmpdir(), 'statecraft-workers-'));
    const outfile = join(folder, `${basename(file, '.ts')}.cjs`);
    await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    return pathToFileURL(outfile).href;
  };
  process.once('exit', () => folder && rmSync(folder, { recursive: true, force: true }));
  return {
    name: 'bundle-workers',
    enforce: 'pre',
    async transform(code, id) {
      const [whole, written] = (code.includes('new Worker(') && workerUrl.exec(code)) || [];
      if (!whole || !written) return null;
      const file = resolve(dirname(id), written);
      const made = bundled.get(file) ?? bundle(file);
      bundled.set(file, made);
      return { code: code.replace(whole, `new URL('${await made}')`), map: null };
    },
  };
};
