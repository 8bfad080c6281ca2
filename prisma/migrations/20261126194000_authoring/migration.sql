-- Exercises written in the browser, their versions' way to publication, and their proofs.
CREATE TABLE "authored_exercise" (
  "id" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "ownerId" TEXT,
  "files" JSONB NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "changedById" TEXT,
  "writers" TEXT[],
  "title" TEXT NOT NULL,
  "exerciseKind" TEXT,
  "lesson" TEXT,
  "baseSlug" TEXT,
  "baseVersionId" TEXT,
  "listed" BOOLEAN NOT NULL DEFAULT false,
  "archivedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "authored_exercise_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "authored_exercise_bounded" CHECK (octet_length("files"::text) <= 4194304)
);
CREATE UNIQUE INDEX "authored_exercise_slug_key" ON "authored_exercise"("slug");
CREATE INDEX "authored_exercise_archivedAt_updatedAt_idx" ON "authored_exercise"("archivedAt", "updatedAt" DESC);
ALTER TABLE "authored_exercise"
  ADD CONSTRAINT "authored_exercise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "authored_exercise_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "authored_exercise_baseVersionId_fkey" FOREIGN KEY ("baseVersionId") REFERENCES "content_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "exercise_proof" (
  "id" TEXT NOT NULL,
  "authoredId" TEXT NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "engine" TEXT NOT NULL,
  "grader" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "state" JSONB NOT NULL,
  "step" INTEGER NOT NULL DEFAULT 0,
  "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  "finishedAt" TIMESTAMPTZ(3),
  "holds" BOOLEAN,
  CONSTRAINT "exercise_proof_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "exercise_proof_finished" CHECK (("finishedAt" IS NULL) = ("holds" IS NULL))
);
CREATE UNIQUE INDEX "exercise_proof_authoredId_sha256_engine_grader_key" ON "exercise_proof"("authoredId", "sha256", "engine", "grader");
ALTER TABLE "exercise_proof"
  ADD CONSTRAINT "exercise_proof_authoredId_fkey" FOREIGN KEY ("authoredId") REFERENCES "authored_exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "authored_version" (
  "contentVersionId" TEXT NOT NULL,
  "authoredId" TEXT NOT NULL,
  "proofId" TEXT NOT NULL,
  "files" JSONB NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "submittedById" TEXT,
  "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "publishedById" TEXT,
  "publishedAt" TIMESTAMPTZ(3),
  CONSTRAINT "authored_version_pkey" PRIMARY KEY ("contentVersionId")
);
CREATE INDEX "authored_version_authoredId_submittedAt_idx" ON "authored_version"("authoredId", "submittedAt" DESC);
ALTER TABLE "authored_version"
  ADD CONSTRAINT "authored_version_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "authored_version_authoredId_fkey" FOREIGN KEY ("authoredId") REFERENCES "authored_exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "authored_version_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "exercise_proof"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "authored_version_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "authored_version_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Opened by a link, in exam mode if the link says so.
CREATE TABLE "exercise_link" (
  "id" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "exam" BOOLEAN NOT NULL DEFAULT false,
  "createdById" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closedAt" TIMESTAMPTZ(3),
  CONSTRAINT "exercise_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "exercise_link_token_key" ON "exercise_link"("token");
CREATE INDEX "exercise_link_slug_createdAt_idx" ON "exercise_link"("slug", "createdAt");
ALTER TABLE "exercise_link"
  ADD CONSTRAINT "exercise_link_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "exercise_access" (
  "userId" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "linkId" TEXT NOT NULL,
  "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "exercise_access_pkey" PRIMARY KEY ("userId", "slug")
);
CREATE INDEX "exercise_access_linkId_idx" ON "exercise_access"("linkId");
ALTER TABLE "exercise_access"
  ADD CONSTRAINT "exercise_access_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "exercise_access_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "exercise_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Verdicts given again: looked at, written, taken back.
CREATE TYPE "RegradeState" AS ENUM ('computing', 'ready', 'applying', 'applied', 'undoing', 'undone');
CREATE TABLE "regrade" (
  "id" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "versionId" TEXT NOT NULL,
  "state" "RegradeState" NOT NULL DEFAULT 'computing',
  "reason" TEXT NOT NULL DEFAULT '',
  "total" INTEGER NOT NULL,
  "done" INTEGER NOT NULL DEFAULT 0,
  "cursor" TEXT NOT NULL DEFAULT '',
  "createdById" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "appliedAt" TIMESTAMPTZ(3),
  "undoneAt" TIMESTAMPTZ(3),
  CONSTRAINT "regrade_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "regrade_slug_createdAt_idx" ON "regrade"("slug", "createdAt" DESC);
ALTER TABLE "regrade"
  ADD CONSTRAINT "regrade_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "regrade_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "regrade_change" (
  "regradeId" TEXT NOT NULL,
  "submissionId" TEXT NOT NULL,
  "change" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "after" JSONB NOT NULL,
  "writtenAt" TIMESTAMPTZ(3),
  "undoneAt" TIMESTAMPTZ(3),
  "visited" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "regrade_change_pkey" PRIMARY KEY ("regradeId", "submissionId")
);
CREATE INDEX "regrade_change_submissionId_idx" ON "regrade_change"("submissionId");
ALTER TABLE "regrade_change"
  ADD CONSTRAINT "regrade_change_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "regrade_change_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;
