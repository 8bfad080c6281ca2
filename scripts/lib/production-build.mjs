// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { diskFull, Refusal } from './refusal.mjs';
import { runNode, tail } from './run.mjs';

const stamp = inRoot('.next', 'made-from');

/** Everything a build reads. Tests, scripts and documents are not among them. */
const inputs = [
  'src',
  'content',
  'public',
  'prisma/schema.prisma',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.ts',
  'postcss.config.mjs',
  'mdx-components.tsx',
  '.env',
  '.env.local',
  '.env.production',
];

/** @returns {string} */
const hashInputs = () => hashFiles(root, inputs, (path) => path.startsWith('src/server/generated/'));

/**
 * @param {{standalone?: boolean}} [options] `standalone`: it must hold the self-contained copy as well
 * @returns {boolean} whether `.next` is absent or was made from other sources.
 */
export const needsBuild = ({ standalone = false } = {}) =>
  !existsSync(inRoot('.next', 'BUILD_ID')) ||
  (standalone && !existsSync(inRoot('.next', 'standalone'))) ||
  !existsSync(stamp) ||
  readFileSync(stamp, 'utf8') !== hashInputs();

/**
 * Builds for production.
 * @param {{standalone?: boolean, echo?: boolean, signal?: AbortSignal}} [options] `standalone`: adds the self-contained copy that the
 *   serverless bundle is made from; `next start` serves the same build
 */
export const build = async ({ standalone = false, ...options } = {}) => {
  rmSync(stamp, { force: true });
  const before = hashInputs();
  const outcome = await runNode(inRoot('node_modules', 'next', 'dist', 'bin', 'next'), ['build'], {
    ...options,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...(standalone && { NEXT_PRIVATE_STANDALONE: 'true', NEXT_PRIVATE_OUTPUT_TRACE_ROOT: root }),
    },
  });
  if (outcome.code !== 0) {
    if (/ENOSPC|no space left/i.test(outcome.output)) throw new Refusal(diskFull);
    throw new Refusal('The build failed: mend what the lines above name and run the command again.', {
      detail: options.echo ? undefined : tail(outcome.output, 40),
    });
  }
  writeFileSync(stamp, before);
};
