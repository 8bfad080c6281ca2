-- A learner's calendar of due days: opened by an address that only they know, until they revoke it.
CREATE TABLE "calendar_feed" (
  "userId" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("userId")
);
CREATE UNIQUE INDEX "calendar_feed_key_key" ON "calendar_feed"("key");
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who wants a mail on days with cards due, and the day of the last one.
CREATE TABLE "mail_reminder" (
  "userId" TEXT NOT NULL,
  "lastDay" CHAR(10),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "mail_reminder_pkey" PRIMARY KEY ("userId")
);
ALTER TABLE "mail_reminder" ADD CONSTRAINT "mail_reminder_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
