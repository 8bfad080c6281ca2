-- What kind of verdict it is, and all it was computed with.
CREATE TYPE "SubmissionOutcome" AS ENUM ('graded', 'invalid', 'over-limit');
ALTER TABLE "submission"
  ADD COLUMN "outcome" "SubmissionOutcome",
  ADD COLUMN "grader" TEXT,
  ADD COLUMN "gradedVersionId" TEXT;
ALTER TABLE "submission" ADD CONSTRAINT "submission_gradedVersionId_fkey"
  FOREIGN KEY ("gradedVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Verdicts kept by the release before held what a student may see, not what the grader said: they are computed again.
UPDATE "submission" SET "state" = 'queued', "claims" = 0, "verdict" = NULL, "passed" = NULL, "score" = NULL, "gradedAt" = NULL
  WHERE "state" = 'graded';

-- A verdict that a later one took the place of; both are kept.
CREATE TABLE "superseded_verdict" (
  "id" TEXT NOT NULL,
  "submissionId" TEXT NOT NULL,
  "contentVersionId" TEXT NOT NULL,
  "outcome" "SubmissionOutcome" NOT NULL,
  "passed" BOOLEAN NOT NULL,
  "score" DOUBLE PRECISION NOT NULL,
  "verdict" JSONB NOT NULL,
  "engine" TEXT NOT NULL,
  "grader" TEXT,
  "gradedAt" TIMESTAMPTZ(3) NOT NULL,
  "supersededAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "reason" TEXT NOT NULL,
  CONSTRAINT "superseded_verdict_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "superseded_verdict_submissionId_supersededAt_idx" ON "superseded_verdict"("submissionId", "supersededAt" DESC);
ALTER TABLE "superseded_verdict"
  ADD CONSTRAINT "superseded_verdict_submissionId_fkey"
    FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "superseded_verdict_contentVersionId_fkey"
    FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose turn it is: asked at each claim.
CREATE INDEX "submission_userId_startedAt_idx" ON "submission"("userId", "startedAt");
-- The few that wait among the many that are done; Prisma cannot say it.
CREATE INDEX "submission_waiting" ON "submission"("createdAt", "id") WHERE "state" <> 'graded';
