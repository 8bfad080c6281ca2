-- CreateTable
CREATE TABLE "review_card" (
    "userId" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "scheduledDays" INTEGER NOT NULL,
    "lastReview" TIMESTAMPTZ(3),
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "buriedUntil" CHAR(10),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_card_pkey" PRIMARY KEY ("userId","card")
);

-- CreateTable
CREATE TABLE "review_entry" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "answerId" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" CHAR(10) NOT NULL,
    "tookMs" INTEGER,
    "predicted" DOUBLE PRECISION,
    "before" JSONB,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "review_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_plan" (
    "userId" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "startsAt" INTEGER NOT NULL DEFAULT 4,
    "examDay" CHAR(10),
    "minutesPerDay" INTEGER NOT NULL DEFAULT 20,
    "newPerDay" INTEGER NOT NULL DEFAULT 10,
    "reviewsPerDay" INTEGER NOT NULL DEFAULT 100,
    "retention" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
    "extraTime" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_plan_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "mock" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "minutes" INTEGER NOT NULL,
    "extra" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "seed" TEXT NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "right" INTEGER,

    CONSTRAINT "mock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_item" (
    "mockId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "contentVersionId" TEXT NOT NULL,
    "response" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "struck" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "spentMs" INTEGER NOT NULL DEFAULT 0,
    "answeredAt" TIMESTAMPTZ(3),
    "correct" BOOLEAN,

    CONSTRAINT "mock_item_pkey" PRIMARY KEY ("mockId","place")
);

-- CreateIndex
CREATE INDEX "review_card_userId_phase_due_idx" ON "review_card"("userId", "phase", "due");

-- CreateIndex
CREATE UNIQUE INDEX "review_entry_answerId_key" ON "review_entry"("answerId");

-- CreateIndex
CREATE INDEX "review_entry_userId_at_idx" ON "review_entry"("userId", "at" DESC);

-- CreateIndex
CREATE INDEX "review_entry_userId_day_idx" ON "review_entry"("userId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "mock_userId_clientKey_key" ON "mock"("userId", "clientKey");

-- CreateIndex
CREATE INDEX "mock_userId_startedAt_idx" ON "mock"("userId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "mock_item_contentVersionId_idx" ON "mock_item"("contentVersionId");

-- AddForeignKey
ALTER TABLE "review_card" ADD CONSTRAINT "review_card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_entry" ADD CONSTRAINT "review_entry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_entry" ADD CONSTRAINT "review_entry_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "card_answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_plan" ADD CONSTRAINT "review_plan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock" ADD CONSTRAINT "mock_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_item" ADD CONSTRAINT "mock_item_mockId_fkey" FOREIGN KEY ("mockId") REFERENCES "mock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_item" ADD CONSTRAINT "mock_item_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Laws Prisma cannot say.
ALTER TABLE "review_card"
  ADD CONSTRAINT "review_card_phase_known" CHECK ("phase" IN ('new', 'learning', 'review', 'relearning')),
  ADD CONSTRAINT "review_card_counts_not_negative" CHECK ("reps" >= 0 AND "lapses" >= 0 AND "step" >= 0 AND "scheduledDays" >= 0);
ALTER TABLE "review_entry" ADD CONSTRAINT "review_entry_rating_known" CHECK ("rating" IN ('again', 'hard', 'good', 'easy'));
ALTER TABLE "review_plan" ADD CONSTRAINT "review_plan_bounded" CHECK (
  "startsAt" BETWEEN 0 AND 23 AND "minutesPerDay" BETWEEN 1 AND 600 AND "newPerDay" BETWEEN 0 AND 1000 AND "reviewsPerDay" BETWEEN 0 AND 10000
  AND "retention" BETWEEN 0.7 AND 0.99 AND "extraTime" BETWEEN 1 AND 3);
ALTER TABLE "mock"
  ADD CONSTRAINT "mock_bounded" CHECK ("minutes" BETWEEN 1 AND 300 AND "extra" BETWEEN 1 AND 3),
  ADD CONSTRAINT "mock_finished_has_score" CHECK (("finishedAt" IS NULL) = ("right" IS NULL));
ALTER TABLE "mock_item" ADD CONSTRAINT "mock_item_bounded" CHECK (
  "place" >= 0 AND "revision" >= 0 AND "spentMs" >= 0 AND octet_length("note") <= 4000 AND cardinality("struck") <= 16);
