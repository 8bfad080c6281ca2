import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { isOpenTo } from '../exercises/may-open';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { lease } from './claim-submission';

/**
 * Bytes of UTF-8 a submitted text may have, to be kept: twice what Step Functions takes, so that a text somewhat too long is kept and
 * told its limit. How many may wait, of one learner and of all together; requests under way at once may exceed it by their number.
 */
export const submissionLimits = { bytes: 2_097_152, waitingEach: 8, waitingAll: 400 } as const;

/** Gradings a second that can be counted on; from it the time after which it is worth asking again. */
const pace = 20;

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

interface Standing {
  /** The submission already made under this key. */
  readonly earlier: string | null;
  readonly known: boolean;
  readonly own: number;
  readonly all: number;
}

/**
 * Stores a submission before anything else happens to it; a repeated key gives the stored one. With `owner` it is stored as claimed by
 * them, for an instance that has a free worker at hand.
 */
export async function createSubmission(
  db: Queries,
  input: SubmissionInput,
  owner?: string,
  now = new Date(),
): Promise<Submission | Refusal> {
  const { userId, clientKey } = input;
  const key = { userId_clientKey: { userId, clientKey } };
  // PostgreSQL's text knows no NUL, and neither does JSON: the grader will say where it stands.
  const text = input.text.replaceAll('\0', '\uFFFD');
  const standing = await readStanding(db, input, now);
  if (standing.earlier !== null) return db.submission.findUniqueOrThrow({ where: key });
  const refused = refuse(text, standing);
  if (refused) return refused;
  const claim = owner && {
    state: 'grading' as const,
    leaseOwner: owner,
    leaseUntil: new Date(now.getTime() + lease.ms),
    claims: 1,
    startedAt: now,
  };
  try {
    return await db.submission.create({ data: { ...input, text, createdAt: now, ...(claim || {}) } });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return db.submission.findUniqueOrThrow({ where: key });
  }
}

async function readStanding(
  db: Queries,
  { userId, clientKey, contentVersionId }: SubmissionInput,
  now: Date,
): Promise<Standing> {
  const [row] = await db.$queryRaw<Standing[]>`
    SELECT
      (SELECT "id" FROM "submission" WHERE "userId" = ${userId} AND "clientKey" = ${clientKey}) AS "earlier",
      EXISTS (SELECT 1 FROM "content_version" version
        WHERE version."id" = ${contentVersionId} AND version."kind" = 'exercise' AND version."state" IN ('published', 'archived')
          AND (${isOpenTo(userId, now)}
            OR EXISTS (SELECT 1 FROM "user" u WHERE u."id" = ${userId} AND u."role" <> 'student'))) AS "known",
      count(*) FILTER (WHERE waiting."userId" = ${userId})::int AS "own",
      count(*)::int AS "all"
    FROM (SELECT "userId" FROM "submission" WHERE "state" <> 'graded' AND "claims" < ${lease.claims}
      ORDER BY "createdAt", "id" LIMIT ${submissionLimits.waitingAll}) waiting`;
  if (!row) throw new Error('an aggregate gives one row');
  return row;
}

function refuse(text: string, { known, own, all }: Standing): Refusal | undefined {
  if (Buffer.byteLength(text) > submissionLimits.bytes)
    return new Refusal(
      'invalid',
      'The definition is over the limit “definition size”: Step Functions takes 1 MB at most, and this has more than 2. It was not submitted; your text is unchanged. Shorten it, or move parts into workflows of their own.',
    );
  if (!known) return new Refusal('not-found', 'This exercise is not there any more. Reload the page.');
  if (own >= submissionLimits.waitingEach) {
    const wait = Math.max(2, Math.ceil(own / pace));
    return new Refusal(
      'too-many',
      `${own} of your submissions are still being graded. Submit again in ${wait} seconds; your text is unchanged.`,
      wait,
    );
  }
  if (all >= submissionLimits.waitingAll) {
    const wait = Math.ceil(all / pace);
    return new Refusal(
      'too-many',
      `Very many submissions are being graded at the moment. Submit again in ${wait} seconds; your text is unchanged.`,
      wait,
    );
  }
  return undefined;
}
