import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from '../../scripts/lib/lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statecraft-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('is given to one; the second hears the address of the first', async () => {
    const lock = await acquireLock(folder);
    expect(lock.recovered).toBe(false);
    await expect(acquireLock(folder)).rejects.toThrow(/already being started by process/);
    lock.announce({ address: 'http://localhost:3000' });
    await expect(acquireLock(folder)).rejects.toThrow(
      `already running at http://localhost:3000 (process ${process.pid})`,
    );
    await lock.release();
    const again = await acquireLock(folder);
    expect(again.recovered).toBe(false);
    await again.release();
  });

  it('is recovered from a process that was killed, even when its id and port belong to others now', async () => {
    const living = await acquireLock(folder);
    const record = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'));
    const other = mkdtempSync(join(tmpdir(), 'statecraft-lock-'));
    try {
      writeFileSync(join(other, 'lock'), JSON.stringify({ ...record, token: '00000000-0000-0000-0000-000000000000' }));
      const lock = await acquireLock(other);
      expect(lock.recovered).toBe(true);
      await lock.release();
    } finally {
      await living.release();
      rmSync(other, { recursive: true });
    }
  });

  it('goes to exactly one of several who find it stale', async () => {
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: 1, port: 1, token: '11111111-1111-1111-1111-111111111111', startedAt: '' }),
    );
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => acquireLock(folder)));
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    await won[0]?.release();
  });

  it.each(['', 'not a lock', '{"pid":"x"}'])('that is broken (%j) is refused with the file to delete', async (text) => {
    writeFileSync(join(folder, 'lock'), text);
    await expect(acquireLock(folder)).rejects.toThrow(/cannot be read.*delete it and start again/);
  });
});
