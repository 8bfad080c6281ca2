// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { diskFull, Refusal } from './refusal.mjs';
import { npmCommand, run, tail } from './run.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean}} LockEntry
 * @typedef {{packages?: Record<string, LockEntry>}} LockFile
 */

/**
 * Whether what is installed is what the lock file asks for. npm writes `node_modules/.package-lock.json` at the end of an install
 * that succeeded, so an interrupted one is seen too. Packages for other platforms are optional and may be absent.
 * @param {LockFile} wanted package-lock.json @param {LockFile} installed node_modules/.package-lock.json
 */
export const agrees = (wanted, installed) => {
  const present = new Map(Object.entries(installed.packages ?? {}));
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = present.get(path);
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && (!found.integrity || found.integrity === entry.integrity);
  });
};

/** @param {string} [folder] @returns {boolean} whether packages must be installed. */
export const needsInstall = (folder = root) => {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return true;
  try {
    return !agrees(
      JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')),
      JSON.parse(readFileSync(record, 'utf8')),
    );
  } catch {
    return true;
  }
};

/**
 * Installs exactly what the lock file says. Install scripts are not run: nothing we use needs them (engines and native parts
 * come as packages), and a download that a script tries fails where only the registry is reached.
 * @param {{signal?: AbortSignal}} [options]
 */
export const install = async (options = {}) => {
  const npm = npmCommand();
  const outcome = await run(
    npm.command,
    [...npm.args, 'ci', '--ignore-scripts', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'],
    options,
  );
  if (outcome.code !== 0)
    throw new Refusal(describeInstallFailure(outcome.output), { detail: tail(outcome.output, 12) });
};

/** @param {string} output what npm wrote @returns {string} one sentence with what to do. */
export const describeInstallFailure = (output) => {
  if (/ENOSPC|no space left/i.test(output)) return diskFull;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return 'Packages could not be downloaded: connect to the internet (or set your npm registry or proxy with `npm config set registry …`) and run the command again.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'Packages could not be written: give yourself write access to this folder and run the command again.';
  if (/can only install packages when/.test(output))
    return 'package.json and package-lock.json disagree: run `npm install`, commit the lock file and run the command again.';
  return 'Installing packages failed: read the lines above, mend what they name and run the command again.';
};
