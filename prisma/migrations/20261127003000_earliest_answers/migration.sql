-- A paper's verdicts come when it ends, those of a lesson at once: of two answers to a card the first is the one given earlier, whichever
-- verdict was written earlier.
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

CREATE OR REPLACE FUNCTION "card_answer_note_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_first_answer"(NEW."card", NEW."userId", NEW."contentVersionId", NEW."response", NEW."correct", NEW."tookMs",
    'practice', NULL, NEW."answeredAt");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "quiz_item_note_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_first_answer"(v."slug", q."userId", NEW."contentVersionId", NEW."response", NEW."correct", nullif(NEW."spentMs", 0),
    'quiz', q."id", coalesce(NEW."answeredAt", q."finishedAt", q."startedAt"))
  FROM "quiz_attempt" q JOIN "content_version" v ON v."id" = NEW."contentVersionId" WHERE q."id" = NEW."attemptId";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mock_item_note_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_first_answer"(v."slug", m."userId", NEW."contentVersionId", NEW."response", NEW."correct", nullif(NEW."spentMs", 0),
    'mock', m."id", coalesce(NEW."answeredAt", m."finishedAt", m."startedAt"))
  FROM "mock" m JOIN "content_version" v ON v."id" = NEW."contentVersionId" WHERE m."id" = NEW."mockId";
  RETURN NULL;
END $$;

-- What was noted so far, by the same rule.
SELECT "note_first_answer"("card", "userId", "version", "response", "correct", "tookMs", "source", "paper", "at") FROM (
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
  ) AS answer("card", "userId", "version", "response", "correct", "tookMs", "source", "paper", "at")
  ORDER BY "card", "userId", "at"
) AS earliest;
