import { afterAll, describe, expect, it } from 'vitest';
import { consumeLimit, forgetLimit, pruneLimits } from '@/server/services/limits/consume-limit';
import { openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
const rule = { window: 60, max: 3 };
const start = Date.UTC(2026, 10, 24);

describe('a limit', () => {
  it('lets exactly so many through of those who come at once', async () => {
    const key = unique('limit');
    const all = await Promise.all(Array.from({ length: 8 }, () => consumeLimit(db, key, rule, start)));
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(rule.max);
  });

  it('says when to come again, and then lets one through', async () => {
    const key = unique('limit');
    for (let i = 0; i < rule.max; i++) await consumeLimit(db, key, rule, start + i);
    expect(await consumeLimit(db, key, rule, start + 20_000)).toEqual({ allowed: false, retryAfter: 40 });
    expect(await consumeLimit(db, key, rule, start + 59_999)).toEqual({ allowed: false, retryAfter: 1 });
    expect(await consumeLimit(db, key, rule, start + 60_000)).toEqual({ allowed: true, retryAfter: null });
  });

  it('is forgotten on request, and pruned when no window reaches it', async () => {
    const key = unique('limit');
    for (let i = 0; i < rule.max; i++) await consumeLimit(db, key, rule, start);
    await forgetLimit(db, key);
    expect((await consumeLimit(db, key, rule, start)).allowed).toBe(true);
    await pruneLimits(db, 3600, start + 3_600_001);
    expect(await db.rateLimit.count({ where: { key } })).toBe(0);
  });
});
