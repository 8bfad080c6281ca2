import { drawPaper, isOver } from '@/review';
import type { Database, Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { readPlan } from '../review/plan';
import { endMock, examKinds, timeOf } from './mock';

/** As in the exam: 130 minutes for 65 questions. */
const minutesPerQuestion = 2;

interface StartInput {
  readonly userId: string;
  /** How many questions, if there are as many. */
  readonly count: number;
  readonly clientKey: string;
  readonly now: Date;
}

interface PoolRow {
  readonly slug: string;
  readonly versionId: string;
  readonly paragraph: string;
  readonly domain: number;
  readonly exposure: number;
}

const readPool = (db: Queries, userId: string): Promise<PoolRow[]> => db.$queryRaw<PoolRow[]>`
  SELECT DISTINCT ON (v."slug") v."slug", v."id" AS "versionId", v."body"->>'lesson' AS "paragraph", (v."body"->>'domain')::int AS "domain",
    (SELECT count(*)::int FROM "mock_item" i JOIN "mock" m ON m."id" = i."mockId" JOIN "content_version" w ON w."id" = i."contentVersionId"
     WHERE m."userId" = ${userId} AND w."kind" = 'card' AND w."slug" = v."slug") AS "exposure"
  FROM "content_version" v
  WHERE v."kind" = 'card' AND v."builtIn" AND v."state" = 'published' AND v."body"->>'kind' = ANY(${[...examKinds]})
  ORDER BY v."slug", v."version" DESC`;

/** Draws a paper to the exam's blueprint and starts its clock. One that is still running is gone on with, whatever is asked. */
export async function startMock(db: Database, input: StartInput): Promise<{ readonly id: string } | Refusal> {
  const { userId, clientKey, now } = input;
  const again = await db.mock.findUnique({ where: { userId_clientKey: { userId, clientKey } }, select: { id: true } });
  if (again) return again;
  const running = await db.mock.findMany({ where: { userId, finishedAt: null } });
  for (const mock of running) {
    if (!isOver(timeOf(mock), now.getTime())) return { id: mock.id };
    await endMock(db, mock.id, now);
  }
  const [pool, course, plan] = await Promise.all([readPool(db, userId), readCourse(db), readPlan(db, userId)]);
  const blueprint = new Map((course?.exam.domains ?? []).map(({ number, weight }) => [number, weight]));
  const versions = new Map(pool.map(({ slug, versionId }) => [slug, versionId]));
  const paper = drawPaper(
    pool.map(({ slug, domain, paragraph, exposure }) => ({ id: slug, domain, paragraph, exposure })),
    input.count,
    blueprint,
    clientKey,
  );
  if (paper.length === 0) return new Refusal('not-found', 'There are no questions to draw from yet.');
  try {
    return await db.mock.create({
      data: {
        userId,
        clientKey,
        startedAt: now,
        minutes: paper.length * minutesPerQuestion,
        extra: plan.extraTime,
        seed: clientKey,
        items: {
          create: paper.flatMap((slug, place) => {
            const contentVersionId = versions.get(slug);
            return contentVersionId ? [{ place, contentVersionId }] : [];
          }),
        },
      },
      select: { id: true },
    });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return db.mock.findUniqueOrThrow({ where: { userId_clientKey: { userId, clientKey } }, select: { id: true } });
  }
}
