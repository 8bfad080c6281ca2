// @ts-check
/**
 * `npm start`: from a fresh clone to a page, with Node alone; `npm run dev` is the same with hot reload (`--dev`). Ctrl-C stops
 * everything. Until packages are installed only modules of this folder may be imported, which is why the rest is imported late.
 */
import { existsSync } from 'node:fs';
import { refuseNode, supportsNode } from './lib/node-version.mjs';

if (!supportsNode(process.versions.node)) {
  console.error(refuseNode(process.versions.node));
  process.exit(1);
}

const { dataFolder, inRoot } = await import('./lib/paths.mjs');
const { makeProgress } = await import('./lib/progress.mjs');
const { describeFailure } = await import('./lib/refusal.mjs');
const { startProduct } = await import('./lib/product.mjs');

if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));

/** @type {() => Promise<void>} */
let stop = async () => {};
let ending = false;
/** @param {number} code */
const end = async (code) => {
  if (ending) return;
  ending = true;
  await stop().catch((error) => console.error(describeFailure(error)));
  if (code === 0) console.log('Stopped.');
  process.exit(code);
};

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'])) {
  if (signal === 'SIGBREAK' && process.platform !== 'win32') continue;
  process.on(signal, () => {
    if (ending) return;
    console.log('\nStopping …');
    void end(0);
  });
}

try {
  const product = await startProduct(
    {
      folder: dataFolder(),
      mode: process.argv.includes('--dev') ? 'dev' : 'start',
      env: process.env,
      progress: makeProgress(),
      fail: (sentence) => {
        console.error(sentence);
        void end(1);
      },
    },
    (act) => {
      stop = act;
    },
  );
  const width = Math.max(...product.accounts.map(({ email }) => email.length));
  console.log(
    [
      '',
      `Statecraft is at  ${product.address}`,
      '',
      'Demo accounts:',
      ...product.accounts.map(
        ({ role, email, password }) => `  ${role.padEnd(10)}  ${email.padEnd(width)}  ${password}`,
      ),
      '',
      'Ctrl-C stops it.',
    ].join('\n'),
  );
} catch (error) {
  if (!ending) {
    console.error(`\n${describeFailure(error)}`);
    await end(1);
  }
}
