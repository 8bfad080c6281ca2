// @ts-check
import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { run, runNode } from './run.mjs';

const systemBrowsers = [
  // Chromium without its window: the same pages for a fifth less of the processor.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {Promise<string | undefined>} Playwright's own Chromium, else `CHROMIUM_PATH`, else one that the system has. */
const findBrowser = async () => {
  const { chromium } = await import('@playwright/test');
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...systemBrowsers].find(
    (path) => path && existsSync(path),
  );
};

/**
 * A browser for the tests, installed when there is none.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its path. Rejects with a `Refusal` when none can be had.
 */
export const requireBrowser = async (say) => {
  const found = await findBrowser();
  if (found) return found;
  say('Installing a browser for the tests');
  await runNode(inRoot('node_modules', '@playwright', 'test', 'cli.js'), ['install', 'chromium']);
  const own = await findBrowser();
  if (own) return own;
  (await installPackages(['chromium-headless-shell'])) || (await installPackages(['chromium']));
  const debian = await findBrowser();
  if (debian) return debian;
  throw new Refusal(
    'No browser for the tests could be installed: install Chromium, or name one with CHROMIUM_PATH, and run the command again.',
  );
};

/**
 * Installs Debian packages where this account may.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether that went well
 */
export const installPackages = async (packages) => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const call = async (/** @type {string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args];
    try {
      return (await run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })).code === 0;
    } catch {
      return false;
    }
  };
  await call('update');
  return call('install', '-y', '--no-install-recommends', ...packages);
};
