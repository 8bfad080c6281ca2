import { cardSchema, type Graded, grade, Refused } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';

export interface CardAnswerInput {
  readonly userId: string;
  readonly versionId: string;
  /** As the learner gave it; shape by card kind. */
  readonly response: unknown;
  /** Made by the browser, one per answer given: a repeat is the same answer. */
  readonly clientKey: string;
  readonly tookMs: number | null;
}

export interface RecordedAnswer {
  readonly id: string;
  readonly answeredAt: Date;
  readonly response: unknown;
  /** Verdict, key, explanations per option. */
  readonly graded: Graded;
}

const selection = {
  id: true,
  answeredAt: true,
  response: true,
  contentVersion: { select: { body: true } },
} satisfies Prisma.CardAnswerSelect;

type Stored = Prisma.CardAnswerGetPayload<{ select: typeof selection }>;

const gradedAgain = ({ id, answeredAt, response, contentVersion }: Stored): RecordedAnswer => {
  const graded = grade(cardSchema.parse(contentVersion.body), response);
  if (graded instanceof Refused)
    throw new Error(`answer ${id} was recorded and is no longer gradable: ${graded.message}`);
  return { id, answeredAt, response, graded };
};

/**
 * Records an answer and then gives its verdict with key and explanations: nothing of the key leaves before the row is
 * committed. The same `clientKey` gives the first answer's verdict again, whatever is sent with it. An answer that does not
 * fit its card is refused and not recorded.
 */
export async function answerCard(db: Queries, input: CardAnswerInput): Promise<RecordedAnswer | Refusal> {
  const { userId, clientKey, versionId } = input;
  const key = { userId_clientKey: { userId, clientKey } };
  const earlier = await db.cardAnswer.findUnique({ where: key, select: selection });
  if (earlier) return gradedAgain(earlier);
  const version = await db.contentVersion.findUnique({
    // What instructors write is asked in quizzes alone: answered here its key would be shown before the quiz shows it.
    where: { id: versionId, kind: 'card', builtIn: true, state: { in: ['published', 'archived'] } },
    select: { body: true },
  });
  if (!version) return new Refusal('not-found', 'This card is not there any more. Reload the page.');
  const graded = grade(cardSchema.parse(version.body), input.response);
  if (graded instanceof Refused) return new Refusal('invalid', graded.message);
  try {
    const row = await db.cardAnswer.create({
      data: {
        userId,
        clientKey,
        contentVersionId: versionId,
        // The grader has read it, so it is one of its own small shapes.
        response: input.response as Prisma.InputJsonValue,
        correct: graded.correct,
        tookMs: input.tookMs,
      },
      select: { id: true, answeredAt: true },
    });
    return { ...row, response: input.response, graded };
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return gradedAgain(await db.cardAnswer.findUniqueOrThrow({ where: key, select: selection }));
  }
}
