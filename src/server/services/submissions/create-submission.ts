import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';

/** Bytes of UTF-8 a submitted text may have; what waits for one learner at a time. */
export const submissionLimits = { bytes: 1_048_576, waiting: 8 } as const;

export interface SubmissionInput {
  readonly userId: string;
  /** The exercise as the learner saw it. */
  readonly contentVersionId: string;
  readonly text: string;
  /** Made by the browser: the same key is the same submission, however often it is sent. */
  readonly clientKey: string;
  /** Seeds every run of its grading. */
  readonly seed: string;
}

/** Stores a submission before anything else happens to it; a repeated key gives the stored one. */
export async function createSubmission(db: Queries, input: SubmissionInput): Promise<Submission | Refusal> {
  const key = { userId_clientKey: { userId: input.userId, clientKey: input.clientKey } };
  const earlier = await db.submission.findUnique({ where: key });
  if (earlier) return earlier;
  if (Buffer.byteLength(input.text) > submissionLimits.bytes)
    return new Refusal('invalid', 'The definition is longer than 1 MB, the most Step Functions takes. Shorten it.');
  const exercise = await db.contentVersion.findUnique({
    where: { id: input.contentVersionId, kind: 'exercise', state: { in: ['published', 'archived'] } },
    select: { id: true },
  });
  if (!exercise) return new Refusal('not-found', 'This exercise is not there any more. Reload the page.');
  const waiting = await db.submission.count({ where: { userId: input.userId, state: { in: ['queued', 'grading'] } } });
  if (waiting >= submissionLimits.waiting)
    return new Refusal(
      'too-many',
      'Your earlier submissions are still being graded. Submit again when they are done.',
      2,
    );
  try {
    return await db.submission.create({ data: input });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return db.submission.findUniqueOrThrow({ where: key });
  }
}
