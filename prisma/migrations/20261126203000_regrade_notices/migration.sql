-- A student is told of a verdict that was given again until they have seen it.
ALTER TABLE "superseded_verdict" ADD COLUMN "seenAt" TIMESTAMPTZ(3);
