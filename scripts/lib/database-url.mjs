// @ts-check
import { codeOf, messageOf, Refusal } from './refusal.mjs';

/** @param {string} text the value of DATABASE_URL @returns {URL} a `Refusal` when it is not PostgreSQL's form. */
export const parseDatabaseUrl = (text) => {
  const form =
    'write it as postgresql://user:password@host:5432/database, or leave it out to use the embedded database.';
  if (!URL.canParse(text)) throw new Refusal(`DATABASE_URL is not an address: ${form}`);
  const url = new URL(text);
  if (url.protocol !== 'postgresql:' && url.protocol !== 'postgres:')
    throw new Refusal(`DATABASE_URL begins with "${url.protocol}", but PostgreSQL is needed: ${form}`);
  if (url.pathname.length < 2) throw new Refusal(`DATABASE_URL names no database: ${form}`);
  return url;
};

/**
 * One sentence for a connection that failed; the password is never shown.
 * @param {unknown} error what `pg` threw @param {URL} url
 */
export const describeConnectionFailure = (error, url) => {
  const code = codeOf(error) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined);
  const place = url.host || 'the local socket';
  const database = decodeURIComponent(url.pathname.slice(1));
  switch (code) {
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${place}: start it, or correct the host and port in DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host "${url.hostname}" in DATABASE_URL is unknown: correct its name, or your network's.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${place} refuses user "${decodeURIComponent(url.username)}": correct the user and password in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${place} has no database "${database}": make it (createdb ${database}), or correct the name in DATABASE_URL.`;
    case '53300':
      return `PostgreSQL at ${place} has no connection left: close other clients or raise max_connections, and start again.`;
    case '53100':
      return `The disk of PostgreSQL at ${place} is full: free room there and start again.`;
    case '42501':
      return `User "${decodeURIComponent(url.username)}" may not make tables in "${database}": grant CREATE on schema public, or give another user in DATABASE_URL.`;
    default:
      return `PostgreSQL at ${place} cannot be used (${messageOf(error).split('\n')[0]}): mend that, or correct DATABASE_URL.`;
  }
};

/**
 * Connects once.
 * @param {string} text DATABASE_URL
 * @returns {Promise<import('pg').Client>} an open client; the caller ends it. Rejects with a `Refusal` of one sentence.
 */
export const connect = async (text) => {
  const url = parseDatabaseUrl(text);
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: text,
    connectionTimeoutMillis: 10_000,
    application_name: 'statecraft-release',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (cause) {
    await client.end().catch(() => {});
    throw new Refusal(describeConnectionFailure(cause, url), { cause });
  }
};
