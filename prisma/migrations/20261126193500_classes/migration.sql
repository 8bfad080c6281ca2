-- CreateEnum
CREATE TYPE "ClassRole" AS ENUM ('instructor', 'assistant', 'student');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('lesson', 'exercise', 'quiz', 'mock');

-- CreateEnum
CREATE TYPE "LateRule" AS ENUM ('none', 'percent', 'refused');

-- CreateTable
CREATE TABLE "class" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "code" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_member" (
    "classId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "ClassRole" NOT NULL DEFAULT 'student',
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "class_member_pkey" PRIMARY KEY ("classId","userId")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "target" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "openAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closeAt" TIMESTAMPTZ(3),
    "lateRule" "LateRule" NOT NULL DEFAULT 'none',
    "latePercent" INTEGER NOT NULL DEFAULT 10,
    "points" INTEGER NOT NULL DEFAULT 100,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "assignmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "closeAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("assignmentId","userId")
);

-- CreateTable
CREATE TABLE "quiz_attempt" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "contentVersionId" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "minutes" INTEGER,
    "extra" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "finishedAt" TIMESTAMPTZ(3),
    "maxPoints" INTEGER NOT NULL,
    "points" INTEGER,

    CONSTRAINT "quiz_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_item" (
    "attemptId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "contentVersionId" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "response" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "spentMs" INTEGER NOT NULL DEFAULT 0,
    "answeredAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "correct" BOOLEAN,

    CONSTRAINT "quiz_item_pkey" PRIMARY KEY ("attemptId","place")
);

-- CreateTable
CREATE TABLE "submission_comment" (
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "class_code_key" ON "class"("code");

-- CreateIndex
CREATE INDEX "class_member_userId_idx" ON "class_member"("userId");

-- CreateIndex
CREATE INDEX "announcement_classId_createdAt_idx" ON "announcement"("classId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "announcement_authorId_idx" ON "announcement"("authorId");

-- CreateIndex
CREATE INDEX "assignment_classId_createdAt_idx" ON "assignment"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "extension_userId_idx" ON "extension"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempt_userId_clientKey_key" ON "quiz_attempt"("userId", "clientKey");

-- CreateIndex
CREATE INDEX "quiz_attempt_assignmentId_userId_startedAt_idx" ON "quiz_attempt"("assignmentId", "userId", "startedAt");

-- CreateIndex
CREATE INDEX "quiz_attempt_contentVersionId_idx" ON "quiz_attempt"("contentVersionId");

-- CreateIndex
CREATE INDEX "quiz_item_contentVersionId_idx" ON "quiz_item"("contentVersionId");

-- CreateIndex
CREATE INDEX "submission_comment_submissionId_classId_createdAt_idx" ON "submission_comment"("submissionId", "classId", "createdAt");

-- CreateIndex
CREATE INDEX "submission_comment_classId_idx" ON "submission_comment"("classId");

-- CreateIndex
CREATE INDEX "submission_comment_authorId_idx" ON "submission_comment"("authorId");

-- AddForeignKey
ALTER TABLE "class_member" ADD CONSTRAINT "class_member_classId_fkey" FOREIGN KEY ("classId") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_member" ADD CONSTRAINT "class_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_classId_fkey" FOREIGN KEY ("classId") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_item" ADD CONSTRAINT "quiz_item_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "quiz_attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_item" ADD CONSTRAINT "quiz_item_contentVersionId_fkey" FOREIGN KEY ("contentVersionId") REFERENCES "content_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Laws Prisma cannot say.
ALTER TABLE "class" ADD CONSTRAINT "class_bounded" CHECK (
  char_length("name") BETWEEN 1 AND 120 AND char_length("about") <= 2000 AND ("code" IS NULL OR "code" ~ '^[2-9A-HJKMNP-Z]{8}$'));
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_bounded" CHECK (char_length("text") BETWEEN 1 AND 5000);
ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_bounded" CHECK (
    char_length("title") BETWEEN 1 AND 200 AND char_length("note") <= 2000 AND "points" BETWEEN 0 AND 1000 AND "latePercent" BETWEEN 1 AND 100),
  ADD CONSTRAINT "assignment_dates_in_order" CHECK (
    ("openAt" IS NULL OR "dueAt" IS NULL OR "openAt" < "dueAt") AND ("openAt" IS NULL OR "closeAt" IS NULL OR "openAt" < "closeAt")
    AND ("dueAt" IS NULL OR "closeAt" IS NULL OR "dueAt" <= "closeAt")),
  ADD CONSTRAINT "assignment_late_has_due" CHECK ("lateRule" = 'none' OR "dueAt" IS NOT NULL);
ALTER TABLE "extension" ADD CONSTRAINT "extension_bounded" CHECK (
  char_length("reason") <= 500 AND ("closeAt" IS NULL OR "dueAt" <= "closeAt"));
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_finished_has_points" CHECK (
  ("finishedAt" IS NULL) = ("points" IS NULL) AND "maxPoints" >= 0
  AND ("minutes" IS NULL OR "minutes" BETWEEN 1 AND 300) AND "extra" BETWEEN 1 AND 3 AND ("points" IS NULL OR "points" BETWEEN 0 AND "maxPoints"));
ALTER TABLE "quiz_item" ADD CONSTRAINT "quiz_item_bounded" CHECK (
  "place" >= 0 AND "revision" >= 0 AND "spentMs" >= 0 AND "points" BETWEEN 0 AND 1000);
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_bounded" CHECK (char_length("text") BETWEEN 1 AND 5000);
