/**
 * How long item analysis takes over a million answers: `npx tsx scripts/measure-items.ts` starts a PostgreSQL of its own (or uses an empty
 * database of `MEASURE_DATABASE_URL`), fills it with 10,000 learners who answered the course's cards once or more, and measures what a
 * refresh of the bank's figures and one question's page take. Prints medians of five in milliseconds.
 */
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { contentVersions, load } from '@/catalog';
import { readFolder } from '@/cli/content/read-folder';
import { storeVersions } from '@/cli/content/store-versions';
import { listQuestions } from '@/server/services/bank/list-questions';
import { readAnalysis } from '@/server/services/bank/read-analysis';
import { refreshStatistics } from '@/server/services/bank/refresh-statistics';
import { openMeasured } from './lib/measured-database';

const people = 10_000;
const answers = 1_000_000;

const { db, close } = await openMeasured(3);

const { catalogue } = await load(readFolder('content'));
if (!catalogue) throw new Error('the content has faults');
await storeVersions(
  db,
  contentVersions(catalogue, (text) => createHash('sha256').update(text, 'utf8').digest('hex')),
);

/** A learner of ability a is right with 1 / (1 + e^(d − a)), a and d spread evenly over −2 to 2; choosing cards get a choice, others a response that is none. */
async function fill(): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "user" ("id", "name", "email", "role", "isAnonymous", "createdAt", "updatedAt")
    SELECT 'p' || n, 'Person', 'p' || n || '@measure.example', 'student', false, now(), now()
    FROM generate_series(1, ${people}::int) AS n`;
  const parts = 20;
  for (let part = 0; part < parts; part++) {
    await db.$executeRaw`
      INSERT INTO "card_answer" ("id", "userId", "contentVersionId", "clientKey", "response", "correct", "tookMs")
      SELECT 'a' || x."n", x."person", c."id", 'k' || x."n",
        CASE c."kind"
          WHEN 'single' THEN jsonb_build_object('option', c."options"->(CASE WHEN x."right" THEN c."key" ELSE (c."key" + 1 + x."n" % 2) % jsonb_array_length(c."options") END)->>'id')
          ELSE '{}'::jsonb END,
        x."right", 5000 + x."n" % 60000
      FROM (
        SELECT n, 'p' || (1 + n % ${people}::int) AS "person", (n / ${people}::int) % 130 AS "place",
          random() < 1 / (1 + exp(((n / ${people}::int) % 41 - 20) / 10.0 - ((n % ${people}::int) % 41 - 20) / 10.0)) AS "right"
        FROM generate_series(${(part * answers) / parts}::int, ${((part + 1) * answers) / parts - 1}::int) AS n) AS x
      JOIN (
        SELECT "id", "body"->>'kind' AS "kind", "body"->'options' AS "options", row_number() OVER (ORDER BY "slug") - 1 AS "place",
          coalesce((SELECT o.at::int - 1 FROM jsonb_array_elements("body"->'options') WITH ORDINALITY AS o(value, at)
                    WHERE o.value->>'correct' = 'true' LIMIT 1), 0) AS "key"
        FROM "content_version" WHERE "kind" = 'card' AND "state" = 'published') AS c ON c."place" = x."place"`;
    process.stderr.write('.');
  }
  await db.$executeRawUnsafe('ANALYZE');
  process.stderr.write('\n');
}

async function median(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  console.log(`${name}: ${times[2]?.toFixed(0)} ms (${times[0]?.toFixed(0)} to ${times[4]?.toFixed(0)})`);
}

try {
  if ((await db.cardAnswer.count()) === 0) await fill();
  console.log(`${await db.cardAnswer.count()} answers, ${await db.firstAnswer.count()} of them first`);
  const [most] = await db.$queryRaw<{ card: string }[]>`
    SELECT "card" FROM "first_answer" JOIN "content_version" v ON v."id" = "contentVersionId" AND v."body"->>'kind' = 'single'
    GROUP BY "card" ORDER BY count(*) DESC LIMIT 1`;
  const asker = { id: 'p1', role: 'instructor', guest: false } as const;
  await median('refresh of every question', () => refreshStatistics(db));
  await median('one question', () =>
    readAnalysis(db, { asker, slug: most?.card ?? '', versionId: null, classId: null }),
  );
  await median('a page of the bank', () =>
    listQuestions(db, { text: '', flagged: false, sort: 'discrimination', direction: 'asc', page: 1, size: 25 }),
  );
} finally {
  await close();
}
