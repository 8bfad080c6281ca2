-- CreateIndex
CREATE INDEX "rate_limit_lastRequest_idx" ON "rate_limit"("lastRequest");

-- CreateIndex
CREATE INDEX "user_isAnonymous_createdAt_idx" ON "user"("isAnonymous", "createdAt");

-- CreateIndex
CREATE INDEX "user_name_id_idx" ON "user"("name", "id");

-- Laws Prisma cannot say.
ALTER TABLE "user"
  ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "user_guest_is_student" CHECK (NOT "isAnonymous" OR "role" = 'student');
ALTER TABLE "rate_limit" ADD CONSTRAINT "rate_limit_count_not_negative" CHECK ("count" >= 0);
ALTER TABLE "run"
  ADD CONSTRAINT "run_type_known" CHECK ("type" IN ('STANDARD', 'EXPRESS')),
  ADD CONSTRAINT "run_bounded" CHECK (
    octet_length("definition") <= 1048576 AND octet_length("input") <= 1048576 AND octet_length("responses") <= 1048576);
ALTER TABLE "run_signal" ADD CONSTRAINT "run_signal_sequence_not_negative" CHECK ("sequence" >= 0 AND "atMs" >= 0);
ALTER TABLE "draft" ADD CONSTRAINT "draft_bounded" CHECK (octet_length("text") <= 2097152);
ALTER TABLE "submission"
  ADD CONSTRAINT "submission_bounded" CHECK (octet_length("text") <= 2097152),
  ADD CONSTRAINT "submission_claims_not_negative" CHECK ("claims" >= 0),
  ADD CONSTRAINT "submission_lease_while_grading" CHECK (
    ("state" = 'grading') = ("leaseOwner" IS NOT NULL) AND ("leaseOwner" IS NULL) = ("leaseUntil" IS NULL)),
  ADD CONSTRAINT "submission_graded_has_verdict" CHECK (
    "state" <> 'graded' OR ("verdict" IS NOT NULL AND "passed" IS NOT NULL AND "engine" IS NOT NULL AND "gradedAt" IS NOT NULL));

-- A published version stays what answers point to: it may be archived and brought back, never made a draft or deleted.
CREATE FUNCTION "content_version_refuse_return"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" IN ('published', 'archived') AND NEW."state" IN ('draft', 'reviewed') THEN
    RAISE EXCEPTION 'content version %/% v% was published: write a new version', OLD."kind", OLD."slug", OLD."version"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "content_version_stays_published" BEFORE UPDATE ON "content_version"
  FOR EACH ROW EXECUTE FUNCTION "content_version_refuse_return"();

CREATE FUNCTION "content_version_refuse_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'draft' THEN
    RAISE EXCEPTION 'content version %/% v% cannot be deleted: archive it', OLD."kind", OLD."slug", OLD."version"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "content_version_kept" BEFORE DELETE ON "content_version"
  FOR EACH ROW EXECUTE FUNCTION "content_version_refuse_delete"();
