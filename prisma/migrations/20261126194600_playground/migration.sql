-- CreateTable
CREATE TABLE "machine" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "setup" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "machine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "machine_share" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "machineId" TEXT,
    "title" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "setup" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "machine_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "machine_userId_deletedAt_updatedAt_idx" ON "machine"("userId", "deletedAt", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "machine_deletedAt_idx" ON "machine"("deletedAt");

-- CreateIndex
CREATE UNIQUE INDEX "machine_share_token_key" ON "machine_share"("token");

-- CreateIndex
CREATE INDEX "machine_share_userId_createdAt_idx" ON "machine_share"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "machine_share_machineId_idx" ON "machine_share"("machineId");

-- AddForeignKey
ALTER TABLE "machine" ADD CONSTRAINT "machine_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine_share" ADD CONSTRAINT "machine_share_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine_share" ADD CONSTRAINT "machine_share_machineId_fkey" FOREIGN KEY ("machineId") REFERENCES "machine"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Laws Prisma cannot say.
ALTER TABLE "machine" ADD CONSTRAINT "machine_bounded" CHECK (
  char_length("title") BETWEEN 1 AND 120 AND octet_length("setup") <= 1048576);
ALTER TABLE "machine_share" ADD CONSTRAINT "machine_share_bounded" CHECK (
  char_length("token") >= 22 AND char_length("title") BETWEEN 1 AND 120 AND octet_length("definition") <= 1048576
  AND octet_length("setup") <= 1048576);

-- A link shows for ever what it showed at first, or nothing.
CREATE FUNCTION "machine_share_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."token", OLD."title", OLD."definition", OLD."setup", OLD."createdAt")
    IS DISTINCT FROM (NEW."token", NEW."title", NEW."definition", NEW."setup", NEW."createdAt") THEN
    RAISE EXCEPTION 'a shared machine cannot be changed: share it anew' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt" THEN
    RAISE EXCEPTION 'a revoked link stays revoked: share it anew' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "machine_share_immutable" BEFORE UPDATE ON "machine_share"
  FOR EACH ROW EXECUTE FUNCTION "machine_share_refuse_change"();
