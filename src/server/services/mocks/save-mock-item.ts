import { cardSchema, grade, Refused } from '@/grading';
import { deadlineOf, isOver } from '@/review';
import { Prisma } from '../../generated/client';
import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { timeOf } from './mock';

export interface MockItemInput {
  readonly userId: string;
  readonly mockId: string;
  readonly place: number;
  /** Shape by card kind; null: left blank. */
  readonly response: unknown;
  readonly flagged: boolean;
  readonly struck: readonly string[];
  readonly note: string;
  readonly spentMs: number;
  /** Counts up with each change in the browser. */
  readonly revision: number;
  readonly now: Date;
}

/**
 * Saves what a learner did to one question. One of two that are wanted is kept as it is, and is wrong at the end. An older save that comes late changes nothing; after the
 * time nothing is taken.
 */
export async function saveMockItem(
  db: Database,
  input: MockItemInput,
): Promise<{ readonly revision: number } | Refusal> {
  const { mockId, place, now } = input;
  const item = await db.mockItem.findFirst({
    where: { mockId, place, mock: { userId: input.userId } },
    include: { mock: true, contentVersion: { select: { body: true } } },
  });
  if (!item) return new Refusal('not-found', 'This question is not there.');
  if (item.mock.finishedAt || isOver(timeOf(item.mock), now.getTime())) {
    await countLastTime(db, item.mock, input);
    return new Refusal('conflict', 'The time is over. What was saved before counts.');
  }
  if (input.response !== null) {
    const graded = grade(cardSchema.parse(item.contentVersion.body), input.response);
    if (graded instanceof Refused && !graded.unfinished) return new Refusal('invalid', graded.message);
  }
  await db.mockItem.updateMany({
    where: { mockId, place, revision: { lt: input.revision } },
    data: {
      // The grader has read it, whole or begun, so it is one of its own small shapes.
      response: input.response === null ? Prisma.DbNull : (input.response as Prisma.InputJsonValue),
      flagged: input.flagged,
      struck: [...input.struck],
      note: input.note,
      spentMs: Math.max(item.spentMs, input.spentMs),
      revision: input.revision,
      answeredAt: input.response === null ? null : now,
    },
  });
  return { revision: Math.max(item.revision, input.revision) };
}

/** Of what comes after the time, the time alone is taken that was spent on the question in sight: no more than was left beside the others. */
async function countLastTime(
  db: Database,
  mock: Parameters<typeof timeOf>[0] & { readonly finishedAt: Date | null },
  { mockId, place, spentMs }: MockItemInput,
): Promise<void> {
  const whole = (mock.finishedAt?.getTime() ?? deadlineOf(timeOf(mock))) - mock.startedAt.getTime();
  await db.$executeRaw`
    UPDATE "mock_item" SET "spentMs" = greatest("spentMs", least(${spentMs}::int, ${Math.max(0, whole)}::int - (
      SELECT coalesce(sum("spentMs"), 0) FROM "mock_item" WHERE "mockId" = ${mockId} AND "place" <> ${place})))
    WHERE "mockId" = ${mockId} AND "place" = ${place}`;
}
