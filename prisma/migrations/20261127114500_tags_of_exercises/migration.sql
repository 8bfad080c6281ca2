-- For lists, as far as the files could be read; of exercises that were never sent they come with the next save.
ALTER TABLE "authored_exercise" ADD COLUMN "tags" TEXT[];
UPDATE "authored_exercise" a SET "tags" = coalesce((
  SELECT ARRAY(SELECT jsonb_array_elements_text(v."body"->'tags'))
  FROM "content_version" v WHERE v."kind" = 'exercise' AND v."slug" = a."slug" AND jsonb_typeof(v."body"->'tags') = 'array'
  ORDER BY v."version" DESC LIMIT 1), '{}');
