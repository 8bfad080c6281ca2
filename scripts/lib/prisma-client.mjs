// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { runNode, tail } from './run.mjs';

const generated = inRoot('src', 'server', 'generated');
const stamp = inRoot('src', 'server', 'generated', '.made-from');

/** @returns {string} what the generated client is made from. */
const inputs = () => hashFiles(root, ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);

/** @returns {boolean} whether `prisma generate` has to run. */
export const needsClient = () =>
  !existsSync(stamp) || !existsSync(`${generated}/client.ts`) || readFileSync(stamp, 'utf8') !== inputs();

/**
 * Generates the database client. Prisma wants to download its schema engine even for this, which does not use it; any existing
 * program in its place lets it go on, offline as well.
 */
export const generateClient = async () => {
  const outcome = await runNode(inRoot('node_modules', 'prisma', 'build', 'index.js'), ['generate', '--no-hints'], {
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      ...process.env,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (outcome.code !== 0)
    throw new Refusal(
      'The database client could not be generated: mend what Prisma names above in prisma/schema.prisma.',
      {
        detail: tail(outcome.output),
      },
    );
  writeFileSync(stamp, inputs());
};
