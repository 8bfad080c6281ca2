import { cardSchema, grade, Refused } from '@/grading';
import { isOver } from '@/review';
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
  if (item.mock.finishedAt || isOver(timeOf(item.mock), now.getTime()))
    return new Refusal('conflict', 'The time is over. What was saved before counts.');
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
