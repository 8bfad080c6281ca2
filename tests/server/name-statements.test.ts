import { afterAll, describe, expect, it } from 'vitest';
import { makeDatabase } from '@/server/make-database';
import { nameStatements } from '@/server/name-statements';

describe('names of prepared statements', () => {
  it('are one for one text, and are given out up to the bound', () => {
    const name = nameStatements(2);
    const [one, two, three] = ['SELECT 1', 'SELECT 2', 'SELECT 3'].map((sql) => name({ sql }));
    expect(name({ sql: 'SELECT 1' })).toBe(one);
    expect(two).not.toBe(one);
    expect([three, name({ sql: 'SELECT 3' })]).toEqual(['', '']);
    expect(name({ sql: 'SELECT 2' })).toBe(two);
  });
});

describe('a database that keeps its sessions', () => {
  const db = makeDatabase(process.env['DATABASE_URL'] ?? '', 1, true);
  afterAll(async () => {
    // Embedded, the session is everyone's.
    await db.$executeRaw`DEALLOCATE ALL`;
    await db.$disconnect();
  });

  it('has a statement planned once, whatever it is asked with', async () => {
    for (const id of ['nobody', 'nobody else']) expect(await db.user.findUnique({ where: { id } })).toBeNull();
    const kept = await db.$queryRaw<{ times: number }[]>`
      SELECT (generic_plans + custom_plans)::int AS "times" FROM pg_prepared_statements WHERE statement LIKE 'SELECT "public"."user"%'`;
    expect(kept).toEqual([{ times: 2 }]);
  });
});
