// @ts-check
import { createServer } from 'node:net';
import { codeOf, Refusal } from './refusal.mjs';

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} the error's code when it cannot be had. */
const tryPort = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'UNKNOWN'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} why it cannot be had; a listener on every address counts. */
const occupied = async (port, host) => {
  const direct = await tryPort(port, host);
  if (direct) return direct;
  const wide = await tryPort(port, '::');
  return wide === 'EADDRINUSE' ? wide : undefined;
};

/**
 * The port to serve on.
 * @param {string | undefined} wanted `PORT`: that one or a `Refusal`; absent: 3000 or the next free one.
 * @param {string} host the address to listen on
 * @returns {Promise<number>}
 */
export const choosePort = async (wanted, host) => {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Refusal(`PORT is "${wanted}", which is no port: give a number from 1 to 65535, or leave it out.`);
    const fault = await occupied(port, host);
    if (fault === 'EADDRINUSE')
      throw new Refusal(
        `Port ${port} is taken by another program: stop that, give another PORT, or leave PORT out to take a free one.`,
      );
    if (fault === 'EACCES')
      throw new Refusal(`Port ${port} may not be used by this account: give a PORT of 1024 or more.`);
    if (fault) throw new Refusal(`${host}:${port} cannot be listened on (${fault}): give another PORT or HOST.`);
    return port;
  }
  for (let port = 3000; port < 3100; port++) if (!(await occupied(port, host))) return port;
  throw new Refusal('No port from 3000 to 3099 is free: stop a program that uses one, or give a PORT.');
};

/** @returns {Promise<number>} a free loopback port, chosen by the system. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
