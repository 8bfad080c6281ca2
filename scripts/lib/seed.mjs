// @ts-check
import { inRoot } from './paths.mjs';
import { diskFull, Refusal } from './refusal.mjs';
import { runNode, tail } from './run.mjs';

/**
 * Checks the content files and stores what is new as content versions; makes sure that the demo accounts exist.
 * @param {NodeJS.ProcessEnv} env holds DATABASE_URL @param {readonly import('./secrets.mjs').DemoAccount[]} [accounts] none: content only
 * @returns {Promise<string | undefined>} what was done, in one line. A `Refusal` names file, line and field of each fault.
 */
export const seed = async (env, accounts = []) => {
  const outcome = await runNode(inRoot('node_modules', 'tsx', 'dist', 'cli.mjs'), ['prisma/seed.ts'], {
    env: { ...env, DEMO_ACCOUNTS: JSON.stringify(accounts) },
  });
  if (outcome.code === 0) return outcome.output.trim().split('\n').at(-1) || undefined;
  if (/ENOSPC|no space left/i.test(outcome.output)) throw new Refusal(diskFull);
  throw new Refusal('The content could not be stored: mend what the lines above name and run the command again.', {
    detail: tail(outcome.output, 40),
  });
};
