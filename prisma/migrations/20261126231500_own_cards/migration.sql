-- Cards a learner wrote or brought along; no answer of theirs is graded, so their ratings have a key of their own.
CREATE TABLE "own_card" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "front" TEXT NOT NULL,
    "back" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "tags" TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "sha256" CHAR(64),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "own_card_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "own_card_userId_externalId_key" ON "own_card"("userId", "externalId");
CREATE INDEX "own_card_userId_deletedAt_createdAt_position_idx" ON "own_card"("userId", "deletedAt", "createdAt", "position");
CREATE INDEX "own_card_deletedAt_idx" ON "own_card"("deletedAt");
ALTER TABLE "own_card" ADD CONSTRAINT "own_card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "review_entry" ALTER COLUMN "answerId" DROP NOT NULL, ADD COLUMN "clientKey" TEXT;
CREATE UNIQUE INDEX "review_entry_userId_clientKey_key" ON "review_entry"("userId", "clientKey");
-- What was rated is known by one of the two.
ALTER TABLE "review_entry" ADD CONSTRAINT "review_entry_known" CHECK (("answerId" IS NULL) <> ("clientKey" IS NULL));
