// @ts-check
import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** @typedef {{role: 'student' | 'instructor' | 'admin', name: string, email: string, password: string}} DemoAccount */

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** @returns {string} four groups of four signs without look-alikes: 79 bits of chance, easy to type. */
export const makePassword = () =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

/**
 * What is made at the first start and kept beside the data, readable by its owner alone.
 * @param {string} folder the data folder
 * @returns {{authSecret: string, accounts: DemoAccount[], made: boolean}} `made`: this call made them.
 */
export const loadSecrets = (folder) => {
  const path = join(folder, 'secrets.json');
  if (existsSync(path)) {
    chmodSync(path, 0o600);
    return { ...readSecrets(path), made: false };
  }
  const secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    accounts: /** @type {DemoAccount[]} */ ([
      { role: 'student', name: 'Sam Student', email: 'student@statecraft.example', password: makePassword() },
      { role: 'instructor', name: 'Ines Instructor', email: 'instructor@statecraft.example', password: makePassword() },
      { role: 'admin', name: 'Ada Admin', email: 'admin@statecraft.example', password: makePassword() },
    ]),
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
  return { ...secrets, made: true };
};

/** @param {string} path @returns {{authSecret: string, accounts: DemoAccount[]}} */
const readSecrets = (path) => {
  try {
    const { authSecret, accounts } = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof authSecret === 'string' && authSecret.length >= 32 && Array.isArray(accounts))
      return { authSecret, accounts };
  } catch {}
  throw new Refusal(
    `${path} cannot be read: restore it, or delete it so that new passwords are made (everyone must then sign in again).`,
  );
};
