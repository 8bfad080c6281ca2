import type { Queries } from '../../make-database';

/** What a learner last ran in one machine of a lesson. */
export interface LatestRun {
  readonly machine: string;
  readonly definition: string;
  readonly input: string;
  readonly responses: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly seed: string;
  readonly startTime: Date;
  readonly engine: string;
  readonly createdAt: Date;
}

/** The last run of each machine of a lesson; none for a visitor without an account. */
export async function latestRuns(
  db: Queries,
  { userId, lesson }: { userId: string | undefined; lesson: string },
): Promise<LatestRun[]> {
  if (userId === undefined) return [];
  const prefix = `lesson:${lesson}#`;
  const rows = await db.$queryRaw<(Omit<LatestRun, 'machine'> & { topic: string })[]>`
    SELECT DISTINCT ON ("topic") "topic", "definition", "input", "responses", "type", "seed", "startTime", "engine", "createdAt"
    FROM "run" WHERE "userId" = ${userId} AND starts_with("topic", ${prefix})
    ORDER BY "topic", "createdAt" DESC, "id" DESC`;
  return rows.map(({ topic, ...run }) => ({ machine: topic.slice(prefix.length), ...run }));
}
