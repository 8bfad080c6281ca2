-- A learner who knew a lesson before reading it says so, and may take it back.
ALTER TABLE "lesson_progress" ADD COLUMN "knownAt" TIMESTAMPTZ(3);
