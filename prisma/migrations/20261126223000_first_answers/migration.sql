-- Item analysis counts a learner's first answer to a card wherever it was given: in a lesson or a review, in a quiz of a class, in a mock. So
-- that it never sorts all answers, each is copied here when it is graded. A paper's verdicts come when it ends, those of a lesson at once: of two
-- answers to a card the first is the one given earlier, whichever verdict was written earlier.
CREATE TYPE "AnswerSource" AS ENUM ('practice', 'quiz', 'mock');
CREATE TABLE "first_answer" (
  "card" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "contentVersionId" TEXT NOT NULL,
  "response" JSONB NOT NULL,
  "correct" BOOLEAN NOT NULL,
  "tookMs" INTEGER,
  "source" "AnswerSource" NOT NULL,
  "paperId" TEXT,
  "answeredAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "first_answer_pkey" PRIMARY KEY ("card", "userId")
);

-- A blank is no answer: who left it has still to meet the question.
INSERT INTO "first_answer"
SELECT DISTINCT ON ("card", "userId") * FROM (
  SELECT a."card", a."userId", a."contentVersionId", a."response", a."correct", a."tookMs", 'practice'::"AnswerSource", NULL, a."answeredAt"
  FROM "card_answer" a WHERE a."card" <> ''
  UNION ALL
  SELECT v."slug", q."userId", i."contentVersionId", i."response", i."correct", nullif(i."spentMs", 0), 'quiz', q."id",
    coalesce(i."answeredAt", q."finishedAt", q."startedAt")
  FROM "quiz_item" i JOIN "quiz_attempt" q ON q."id" = i."attemptId" JOIN "content_version" v ON v."id" = i."contentVersionId"
  WHERE i."correct" IS NOT NULL AND jsonb_typeof(i."response") <> 'null'
  UNION ALL
  SELECT v."slug", m."userId", i."contentVersionId", i."response", i."correct", nullif(i."spentMs", 0), 'mock', m."id",
    coalesce(i."answeredAt", m."finishedAt", m."startedAt")
  FROM "mock_item" i JOIN "mock" m ON m."id" = i."mockId" JOIN "content_version" v ON v."id" = i."contentVersionId"
  WHERE i."correct" IS NOT NULL AND jsonb_typeof(i."response") <> 'null'
) AS answer("card", "userId", "contentVersionId", "response", "correct", "tookMs", "source", "paperId", "answeredAt")
ORDER BY "card", "userId", "answeredAt";

ALTER TABLE "first_answer"
  ADD CONSTRAINT "first_answer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "first_answer_contentVersionId_fkey"
    FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "first_answer_userId_idx" ON "first_answer"("userId");
CREATE INDEX "first_answer_contentVersionId_idx" ON "first_answer"("contentVersionId");

DROP TRIGGER "card_answer_first" ON "card_answer";
DROP FUNCTION "card_answer_set_first"();
DROP INDEX "card_answer_first_of_card";
ALTER TABLE "card_answer" DROP COLUMN "first";
CREATE FUNCTION "card_answer_set_card"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "slug" INTO NEW."card" FROM "content_version" WHERE "id" = NEW."contentVersionId";
  NEW."card" := coalesce(NEW."card", '');
  RETURN NEW;
END $$;
CREATE TRIGGER "card_answer_card" BEFORE INSERT ON "card_answer"
  FOR EACH ROW EXECUTE FUNCTION "card_answer_set_card"();
CREATE FUNCTION "note_first_answer"(
  "card" TEXT, "userId" TEXT, "version" TEXT, "response" JSONB, "correct" BOOLEAN, "tookMs" INTEGER, "source" "AnswerSource", "paper" TEXT,
  "at" TIMESTAMPTZ
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "first_answer" AS f
    ("card", "userId", "contentVersionId", "response", "correct", "tookMs", "source", "paperId", "answeredAt")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT ("card", "userId") DO UPDATE SET
    "contentVersionId" = excluded."contentVersionId", "response" = excluded."response", "correct" = excluded."correct",
    "tookMs" = excluded."tookMs", "source" = excluded."source", "paperId" = excluded."paperId", "answeredAt" = excluded."answeredAt"
    -- The same paper graded again: the verdict that holds is the later one.
    WHERE excluded."answeredAt" < f."answeredAt" OR (excluded."source" = f."source" AND excluded."paperId" = f."paperId");
$$;

CREATE FUNCTION "card_answer_note_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_first_answer"(NEW."card", NEW."userId", NEW."contentVersionId", NEW."response", NEW."correct", NEW."tookMs",
    'practice', NULL, NEW."answeredAt");
  RETURN NULL;
END $$;
CREATE TRIGGER "card_answer_first" AFTER INSERT ON "card_answer"
  FOR EACH ROW WHEN (NEW."card" <> '') EXECUTE FUNCTION "card_answer_note_first"();

-- A paper's answer counts when its verdict is known.
CREATE FUNCTION "quiz_item_note_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_first_answer"(v."slug", q."userId", NEW."contentVersionId", NEW."response", NEW."correct", nullif(NEW."spentMs", 0),
    'quiz', q."id", coalesce(NEW."answeredAt", q."finishedAt", q."startedAt"))
  FROM "quiz_attempt" q JOIN "content_version" v ON v."id" = NEW."contentVersionId" WHERE q."id" = NEW."attemptId";
  RETURN NULL;
END $$;
CREATE TRIGGER "quiz_item_first" AFTER UPDATE OF "correct" ON "quiz_item"
  FOR EACH ROW WHEN (NEW."correct" IS NOT NULL AND jsonb_typeof(NEW."response") <> 'null') EXECUTE FUNCTION "quiz_item_note_first"();
CREATE FUNCTION "mock_item_note_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_first_answer"(v."slug", m."userId", NEW."contentVersionId", NEW."response", NEW."correct", nullif(NEW."spentMs", 0),
    'mock', m."id", coalesce(NEW."answeredAt", m."finishedAt", m."startedAt"))
  FROM "mock" m JOIN "content_version" v ON v."id" = NEW."contentVersionId" WHERE m."id" = NEW."mockId";
  RETURN NULL;
END $$;
CREATE TRIGGER "mock_item_first" AFTER UPDATE OF "correct" ON "mock_item"
  FOR EACH ROW WHEN (NEW."correct" IS NOT NULL AND jsonb_typeof(NEW."response") <> 'null') EXECUTE FUNCTION "mock_item_note_first"();
