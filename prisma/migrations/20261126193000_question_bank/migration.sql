-- Versions written in the browser stand beside those of the course's files.
ALTER TABLE "content_version"
  ADD COLUMN "builtIn" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "basedOnId" TEXT,
  ADD COLUMN "writers" TEXT[];
UPDATE "content_version" SET "builtIn" = ("authorId" IS NULL);
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_basedOnId_fkey"
  FOREIGN KEY ("basedOnId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "content_version_basedOnId_idx" ON "content_version"("basedOnId");

-- Whose a version is hangs on how it was written, not on whether its author still has an account.
CREATE FUNCTION "content_version_set_built_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."builtIn" := NEW."authorId" IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER "content_version_origin" BEFORE INSERT ON "content_version"
  FOR EACH ROW EXECUTE FUNCTION "content_version_set_built_in"();

CREATE OR REPLACE FUNCTION "content_version_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."kind", NEW."slug", NEW."version", NEW."sha256", NEW."body", NEW."createdAt", NEW."builtIn", NEW."basedOnId", NEW."writers")
     IS DISTINCT FROM
     (OLD."id", OLD."kind", OLD."slug", OLD."version", OLD."sha256", OLD."body", OLD."createdAt", OLD."builtIn", OLD."basedOnId", OLD."writers") THEN
    RAISE EXCEPTION 'content version %/% v% is immutable: write a new version', OLD."kind", OLD."slug", OLD."version"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE "content_review" (
  "id" TEXT NOT NULL,
  "contentVersionId" TEXT NOT NULL,
  "reviewerId" TEXT,
  "approved" BOOLEAN NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "content_review_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "content_review_contentVersionId_at_idx" ON "content_review"("contentVersionId", "at");
ALTER TABLE "content_review"
  ADD CONSTRAINT "content_review_contentVersionId_fkey"
    FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "content_review_reviewerId_fkey"
    FOREIGN KEY ("reviewerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody reviews what they wrote on, whatever the application asks for.
CREATE FUNCTION "content_review_refuse_own"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "content_version" v WHERE v."id" = NEW."contentVersionId"
             AND (v."authorId" = NEW."reviewerId" OR NEW."reviewerId" = ANY(v."writers"))) THEN
    RAISE EXCEPTION 'a version is reviewed by somebody who did not write on it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "content_review_by_another" BEFORE INSERT ON "content_review"
  FOR EACH ROW EXECUTE FUNCTION "content_review_refuse_own"();

CREATE TABLE "card_draft" (
  "slug" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "authorId" TEXT,
  "writers" TEXT[],
  "fromId" TEXT,
  "basedOnId" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "card_draft_pkey" PRIMARY KEY ("slug"),
  CONSTRAINT "card_draft_bounded" CHECK (octet_length("body"::text) <= 524288)
);
CREATE INDEX "card_draft_updatedAt_idx" ON "card_draft"("updatedAt" DESC);
ALTER TABLE "card_draft" ADD CONSTRAINT "card_draft_authorId_fkey"
  FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "card_report" (
  "id" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "contentVersionId" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "reply" TEXT,
  "repliedAt" TIMESTAMPTZ(3),
  "repliedById" TEXT,
  "seenAt" TIMESTAMPTZ(3),
  CONSTRAINT "card_report_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "card_report_reason_known" CHECK ("reason" IN ('wrong', 'unclear', 'outdated')),
  CONSTRAINT "card_report_bounded" CHECK (length("text") <= 2000 AND length("reply") <= 4000),
  CONSTRAINT "card_report_replied" CHECK (("reply" IS NULL) = ("repliedAt" IS NULL))
);
CREATE INDEX "card_report_userId_createdAt_idx" ON "card_report"("userId", "createdAt" DESC);
CREATE INDEX "card_report_contentVersionId_createdAt_idx" ON "card_report"("contentVersionId", "createdAt");
CREATE INDEX "card_report_repliedAt_createdAt_idx" ON "card_report"("repliedAt", "createdAt");
ALTER TABLE "card_report"
  ADD CONSTRAINT "card_report_userId_fkey"
    FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "card_report_contentVersionId_fkey"
    FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "card_report_repliedById_fkey"
    FOREIGN KEY ("repliedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Item analysis counts first answers alone: which they are is known when they are written.
ALTER TABLE "card_answer" ADD COLUMN "card" TEXT NOT NULL DEFAULT '', ADD COLUMN "first" BOOLEAN NOT NULL DEFAULT false;
UPDATE "card_answer" a SET "card" = v."slug" FROM "content_version" v WHERE v."id" = a."contentVersionId";
UPDATE "card_answer" SET "first" = true WHERE "id" IN (
  SELECT DISTINCT ON ("userId", "card") "id" FROM "card_answer" ORDER BY "userId", "card", "answeredAt", "id");
CREATE INDEX "card_answer_userId_card_idx" ON "card_answer"("userId", "card");
-- Prisma cannot say it: the first answers to one card.
CREATE INDEX "card_answer_first_of_card" ON "card_answer"("card") WHERE "first";
CREATE FUNCTION "card_answer_set_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "slug" INTO NEW."card" FROM "content_version" WHERE "id" = NEW."contentVersionId";
  NEW."card" := coalesce(NEW."card", '');
  NEW."first" := NOT EXISTS (
    SELECT 1 FROM "card_answer" WHERE "userId" = NEW."userId" AND "card" = NEW."card" AND "id" <> NEW."id");
  RETURN NEW;
END $$;
CREATE TRIGGER "card_answer_first" BEFORE INSERT ON "card_answer"
  FOR EACH ROW EXECUTE FUNCTION "card_answer_set_first"();

CREATE TABLE "item_statistic" (
  "card" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "facility" DOUBLE PRECISION,
  "discrimination" DOUBLE PRECISION,
  "flags" TEXT[],
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "item_statistic_pkey" PRIMARY KEY ("card")
);
