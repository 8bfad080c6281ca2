-- Pictures that cards show: each once, by the digest of its bytes.
CREATE TABLE "media" (
  "id" CHAR(64) NOT NULL,
  "type" TEXT NOT NULL,
  "bytes" BYTEA NOT NULL,
  "size" INTEGER NOT NULL,
  "ownerId" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "media_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "media_bounded" CHECK (octet_length("bytes") = "size" AND "size" <= 1000000),
  CONSTRAINT "media_type_known" CHECK ("type" IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp'))
);
CREATE INDEX "media_ownerId_idx" ON "media"("ownerId");
CREATE INDEX "media_createdAt_idx" ON "media"("createdAt");
ALTER TABLE "media" ADD CONSTRAINT "media_ownerId_fkey"
  FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Under which id an author's files hold a question: importing it again updates it.
CREATE TABLE "imported_question" (
  "userId" TEXT NOT NULL,
  "externalId" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "format" TEXT NOT NULL,
  "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "imported_question_pkey" PRIMARY KEY ("userId", "externalId"),
  CONSTRAINT "imported_question_bounded" CHECK (length("externalId") <= 200)
);
CREATE INDEX "imported_question_slug_idx" ON "imported_question"("slug");
ALTER TABLE "imported_question" ADD CONSTRAINT "imported_question_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
