// @ts-check
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts @returns {string} a path in the checkout. */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * The folder that holds what one installation keeps: embedded database, secrets, demo accounts, lock, logs.
 * @param {NodeJS.ProcessEnv} [env] `STATECRAFT_DATA` names another one.
 */
export const dataFolder = (env = process.env) => resolve(root, env['STATECRAFT_DATA'] || '.data');
