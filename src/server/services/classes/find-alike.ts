import { alike } from '@/grading';
import type { Database } from '../../make-database';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { Refusal } from '../refusal';
import { type Asker, authoriseClass } from './authorise-class';
import { bestSubmissions } from './read-assignment';

export interface AlikeSubmission {
  readonly submissionId: string;
  readonly userId: string;
  readonly name: string;
  readonly at: Date;
}

export interface AlikeSubmissions {
  /** Of each student's best submission: two built alike, most alike first; who handed in first stands first. */
  readonly pairs: readonly {
    readonly of: readonly [AlikeSubmission, AlikeSubmission];
    /** 0 to 1. */
    readonly likeness: number;
    /** How many parts both have beyond what the exercise gives and asks for. */
    readonly parts: number;
  }[];
  /** How many submissions had enough of their own to be compared. */
  readonly compared: number;
}

/** Pairs one looks through at most. */
const most = 50;

/**
 * Which submissions of a class to one of its exercises are built alike, as a hint for who teaches it where to look. Only students of this class are
 * compared; what the starter, the references and the known wrong answers hold, in any version, counts for nothing.
 */
export async function findAlike(
  db: Database,
  { asker, classId, id }: { asker: Asker; classId: string; id: string },
): Promise<AlikeSubmissions | Refusal> {
  const standing = await authoriseClass(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  const assignment = await db.assignment.findFirst({
    where: { id, classId, kind: 'exercise', removedAt: null },
    select: { target: true },
  });
  if (!assignment) return new Refusal('not-found', 'There is no such exercise assigned in this class.');
  const rows = await db.$queryRaw<(AlikeSubmission & { text: string; versionId: string })[]>`
    SELECT b."id" AS "submissionId", b."userId", u."name", b."at", s."text", s."contentVersionId" AS "versionId"
    FROM (${bestSubmissions(classId, assignment.target)}) b
    JOIN "submission" s ON s."id" = b."id" JOIN "user" u ON u."id" = b."userId"`;
  const versions = await Promise.all(
    [...new Set(rows.map(({ versionId }) => versionId))].map((version) => readExerciseVersion(db, version)),
  );
  // What is predicted is a history: right ones are all the same.
  if (versions.some(({ kind }) => kind === 'predict')) return { pairs: [], compared: 0 };
  const given = versions.flatMap(({ starter, references, wrong }) => [
    starter,
    ...[...references, ...wrong].map(({ definition }) => definition),
  ]);
  const { pairs, compared } = alike(
    rows.map(({ submissionId, text }) => ({ id: submissionId, text })),
    given,
  );
  const byId = new Map(
    rows.map(({ submissionId, userId, name, at }) => [submissionId, { submissionId, userId, name, at }]),
  );
  return {
    pairs: pairs.slice(0, most).flatMap(({ a, b, likeness, parts }) => {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (!one || !other) return [];
      return [{ of: one.at <= other.at ? ([one, other] as const) : ([other, one] as const), likeness, parts }];
    }),
    compared,
  };
}
