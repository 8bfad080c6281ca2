-- Answers in quizzes graded again after a mended question: the same steps as for submissions, over other rows.
CREATE TYPE "RegradeSubject" AS ENUM ('exercise', 'card');
ALTER TABLE "regrade" ADD COLUMN "subject" "RegradeSubject" NOT NULL DEFAULT 'exercise';

ALTER TABLE "quiz_item" ADD COLUMN "gradedVersionId" TEXT,
  ADD CONSTRAINT "quiz_item_gradedVersionId_fkey"
    FOREIGN KEY ("gradedVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "quiz_regrade_change" (
  "regradeId" TEXT NOT NULL,
  "attemptId" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "change" TEXT NOT NULL,
  "correct" BOOLEAN,
  "priorVersionId" TEXT,
  "before" INTEGER NOT NULL,
  "after" INTEGER NOT NULL,
  "known" INTEGER,
  "writtenAt" TIMESTAMPTZ(3),
  "undoneAt" TIMESTAMPTZ(3),
  "visited" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "quiz_regrade_change_pkey" PRIMARY KEY ("regradeId", "attemptId", "place"),
  CONSTRAINT "quiz_regrade_change_regradeId_fkey"
    FOREIGN KEY ("regradeId") REFERENCES "regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "quiz_regrade_change_attemptId_place_fkey"
    FOREIGN KEY ("attemptId", "place") REFERENCES "quiz_item"("attemptId", "place") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "quiz_regrade_change_attemptId_place_idx" ON "quiz_regrade_change"("attemptId", "place");
