-- What the queue of a day asks of every card, beside the text and not in it: opening thousands of bodies for three words each is most of the work.
-- Prisma cannot say it: columns the database works out, and an index that answers alone.
ALTER TABLE "content_version"
  ADD COLUMN "cardKind" TEXT GENERATED ALWAYS AS (CASE WHEN "kind" = 'card' THEN "body"->>'kind' END) STORED,
  ADD COLUMN "cardParagraph" TEXT GENERATED ALWAYS AS (CASE WHEN "kind" = 'card' THEN "body"->>'lesson' END) STORED,
  ADD COLUMN "cardDomain" INTEGER GENERATED ALWAYS AS (
    CASE WHEN "kind" = 'card' AND jsonb_typeof("body"->'domain') = 'number' THEN ("body"->'domain')::int END) STORED;
CREATE INDEX "content_version_deck" ON "content_version"("slug", "version" DESC)
  INCLUDE ("id", "cardKind", "cardParagraph", "cardDomain") WHERE "kind" = 'card' AND "builtIn" AND "state" = 'published';

-- The gradebook reads these columns of every submission that counts, and none of the texts beside them.
CREATE INDEX "submission_counted" ON "submission"("contentVersionId", "userId")
  INCLUDE ("createdAt", "score", "passed") WHERE "state" = 'graded' AND "outcome" = 'graded';
