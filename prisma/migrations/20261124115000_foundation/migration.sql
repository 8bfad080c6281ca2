-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('student', 'instructor', 'admin');

-- CreateEnum
CREATE TYPE "ContentState" AS ENUM ('draft', 'reviewed', 'published', 'archived');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('queued', 'grading', 'graded', 'faulted');

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'student',
    "isAnonymous" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "subjectId" TEXT,
    "action" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_version" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "body" JSONB NOT NULL,
    "state" "ContentState" NOT NULL DEFAULT 'draft',
    "authorId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_progress" (
    "userId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "sections" TEXT[],
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "lesson_progress_pkey" PRIMARY KEY ("userId","lesson")
);

-- CreateTable
CREATE TABLE "card_answer" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "contentVersionId" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "tookMs" INTEGER,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "contentVersionId" TEXT,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'STANDARD',
    "responses" TEXT NOT NULL,
    "startTime" TIMESTAMPTZ(3) NOT NULL,
    "seed" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_signal" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "atMs" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "contentVersionId" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'queued',
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "claims" INTEGER NOT NULL DEFAULT 0,
    "passed" BOOLEAN,
    "score" DOUBLE PRECISION,
    "verdict" JSONB,
    "engine" TEXT,
    "seed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "gradedAt" TIMESTAMPTZ(3),
    "gradingMs" DOUBLE PRECISION,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_createdAt_id_idx" ON "user"("createdAt", "id");

-- CreateIndex
CREATE INDEX "user_role_createdAt_idx" ON "user"("role", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_createdAt_idx" ON "session"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "session_expiresAt_idx" ON "session"("expiresAt");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "account_providerId_accountId_key" ON "account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "verification_expiresAt_idx" ON "verification"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "audit_at_id_idx" ON "audit"("at", "id");

-- CreateIndex
CREATE INDEX "audit_action_at_idx" ON "audit"("action", "at");

-- CreateIndex
CREATE INDEX "audit_subjectId_at_idx" ON "audit"("subjectId", "at");

-- CreateIndex
CREATE INDEX "audit_actorId_at_idx" ON "audit"("actorId", "at");

-- CreateIndex
CREATE INDEX "content_version_kind_state_slug_version_idx" ON "content_version"("kind", "state", "slug", "version" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "content_version_kind_slug_version_key" ON "content_version"("kind", "slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "content_version_kind_slug_sha256_key" ON "content_version"("kind", "slug", "sha256");

-- CreateIndex
CREATE INDEX "lesson_progress_userId_updatedAt_idx" ON "lesson_progress"("userId", "updatedAt");

-- CreateIndex
CREATE INDEX "card_answer_userId_contentVersionId_answeredAt_idx" ON "card_answer"("userId", "contentVersionId", "answeredAt");

-- CreateIndex
CREATE INDEX "card_answer_contentVersionId_answeredAt_idx" ON "card_answer"("contentVersionId", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "card_answer_userId_clientKey_key" ON "card_answer"("userId", "clientKey");

-- CreateIndex
CREATE INDEX "draft_userId_updatedAt_idx" ON "draft"("userId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "draft_userId_topic_key" ON "draft"("userId", "topic");

-- CreateIndex
CREATE INDEX "run_userId_topic_createdAt_idx" ON "run"("userId", "topic", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "run_signal_runId_sequence_key" ON "run_signal"("runId", "sequence");

-- CreateIndex
CREATE INDEX "submission_state_leaseUntil_createdAt_idx" ON "submission"("state", "leaseUntil", "createdAt");

-- CreateIndex
CREATE INDEX "submission_userId_contentVersionId_createdAt_idx" ON "submission"("userId", "contentVersionId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "submission_contentVersionId_createdAt_idx" ON "submission"("contentVersionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "submission_userId_clientKey_key" ON "submission"("userId", "clientKey");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_answer" ADD CONSTRAINT "card_answer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_answer" ADD CONSTRAINT "card_answer_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_signal" ADD CONSTRAINT "run_signal_runId_fkey" FOREIGN KEY ("runId") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Laws Prisma cannot say.
ALTER TABLE "content_version"
  ADD CONSTRAINT "content_version_version_positive" CHECK ("version" > 0),
  ADD CONSTRAINT "content_version_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "draft" ADD CONSTRAINT "draft_revision_positive" CHECK ("revision" > 0);
ALTER TABLE "card_answer" ADD CONSTRAINT "card_answer_took_not_negative" CHECK ("tookMs" IS NULL OR "tookMs" >= 0);
ALTER TABLE "submission" ADD CONSTRAINT "submission_score_share" CHECK ("score" IS NULL OR ("score" >= 0 AND "score" <= 1));

-- A version is what answers point to, so only its state may change.
CREATE FUNCTION "content_version_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."kind", NEW."slug", NEW."version", NEW."sha256", NEW."body", NEW."createdAt")
     IS DISTINCT FROM (OLD."id", OLD."kind", OLD."slug", OLD."version", OLD."sha256", OLD."body", OLD."createdAt") THEN
    RAISE EXCEPTION 'content version %/% v% is immutable: write a new version', OLD."kind", OLD."slug", OLD."version"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "content_version_immutable" BEFORE UPDATE ON "content_version"
  FOR EACH ROW EXECUTE FUNCTION "content_version_refuse_change"();
