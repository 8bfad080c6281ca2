-- Whose turn it is to be graded asks whom the graders served in the last seconds: found by time, and counted once for all who wait.
CREATE INDEX "submission_startedAt_idx" ON "submission"("startedAt");
DROP INDEX "submission_userId_startedAt_idx";
