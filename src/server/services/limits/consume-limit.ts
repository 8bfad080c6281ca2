import type { Queries } from '../../make-database';

export interface Limit {
  /** Seconds. */
  readonly window: number;
  /** How often within the window. */
  readonly max: number;
}

export interface Consumed {
  readonly allowed: boolean;
  /** Whole seconds until the window ends; null when allowed. */
  readonly retryAfter: number | null;
}

/**
 * Counts one use of `key` in a fixed window kept in the database, so that every instance sees the same count. One statement:
 * two requests at once cannot both take the last use. A refused use is not counted, so waiting always helps.
 */
export async function consumeLimit(
  db: Queries,
  key: string,
  { window, max }: Limit,
  now = Date.now(),
): Promise<Consumed> {
  const begins = now - window * 1000;
  const rows = await db.$queryRaw<{ count: number; lastRequest: bigint }[]>`
    INSERT INTO "rate_limit" ("id", "key", "count", "lastRequest")
    VALUES (gen_random_uuid()::text, ${key}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "rate_limit"."lastRequest" <= ${begins} THEN 1 ELSE least("rate_limit"."count", ${max}) + 1 END,
      "lastRequest" = CASE WHEN "rate_limit"."lastRequest" <= ${begins} THEN ${now} ELSE "rate_limit"."lastRequest" END
    RETURNING "count", "lastRequest"`;
  const row = rows[0];
  if (!row || row.count <= max) return { allowed: true, retryAfter: null };
  const ends = Number(row.lastRequest) + window * 1000;
  return { allowed: false, retryAfter: Math.max(1, Math.ceil((ends - now) / 1000)) };
}

/** Forgets the uses of `key`, for example after a sign-in that succeeded. */
export async function forgetLimit(db: Queries, key: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key } });
}

/** Removes counters no window reaches any more; `longest` in seconds. */
export async function pruneLimits(db: Queries, longest = 86_400, now = Date.now()): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({ where: { lastRequest: { lt: BigInt(now - longest * 1000) } } });
  return count;
}
