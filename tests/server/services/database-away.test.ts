import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from '@/server/api/root';
import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { type Database, makeDatabase } from '@/server/make-database';
import { checkHealth } from '@/server/services/health/check-health';

/** A cable to the database that can be pulled. */
const sockets = new Set<Socket>();
const target = new URL(process.env['DATABASE_URL'] ?? '');
const cable = createServer((near) => {
  const far = connect(Number(target.port || 5432), target.hostname);
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  }
  near.pipe(far).pipe(near);
});
let db: Database;
let port: number;

const plug = async () => {
  cable.listen(port, '127.0.0.1');
  await once(cable, 'listening');
};
const pull = async () => {
  const closed = once(cable, 'close');
  cable.close();
  for (const socket of sockets) socket.destroy();
  await closed;
};

beforeAll(async () => {
  port = 0;
  await plug();
  port = (cable.address() as AddressInfo).port;
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  db = makeDatabase(url.href, 2);
});
afterAll(async () => {
  await db.$disconnect();
  if (cable.listening) await pull();
});

describe('when the database goes away', () => {
  it('says so, and comes back without a restart', async () => {
    const caller = createCaller({
      db,
      viewer: async () => undefined,
      ensureViewer: () => Promise.reject(new Error('never')),
    });
    expect(await checkHealth(db)).toBe(true);
    await caller.course.overview();

    await pull();
    expect(await checkHealth(db)).toBe(false);
    const error: unknown = await caller.course.overview().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', digest: 'DATABASE_AWAY' });
    expect((error as TRPCError).cause).toBeInstanceOf(DatabaseAway);
    const failed: unknown = await db.$transaction(async (tx) => tx.user.count()).catch((caught: unknown) => caught);
    expect(isDatabaseAway(failed)).toBe(true);

    await plug();
    expect(await checkHealth(db)).toBe(true);
    await caller.course.overview();
  });

  it('is not confused with a fault of ours or of a request', async () => {
    const fault: unknown = await db.user
      .findUniqueOrThrow({ where: { id: 'none' } })
      .catch((caught: unknown) => caught);
    expect(isDatabaseAway(fault)).toBe(false);
    expect(isDatabaseAway(new TypeError('x is not a function'))).toBe(false);
    expect(isDatabaseAway(undefined)).toBe(false);
  });
});
