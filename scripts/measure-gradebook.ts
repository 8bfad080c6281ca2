/**
 * How long the gradebook of a large class takes: `npx tsx scripts/measure-gradebook.ts` starts a PostgreSQL of its own (or uses an empty
 * database of `MEASURE_DATABASE_URL`) and fills it with a class of 500 students and 40 assignments of all kinds, 30,000 graded submissions to
 * its exercises among as many to others, and 40 extensions. Prints the median and the range of 21 readings in milliseconds.
 */
import { performance } from 'node:perf_hooks';
import { readGradebook } from '@/server/services/classes/gradebook';
import { Refusal } from '@/server/services/refusal';
import { connect } from './lib/database-url.mjs';
import { openMeasured } from './lib/measured-database';

const now = new Date('2026-11-26T12:00:00Z');
const runs = 21;

/** 20 exercises, 10 lessons, 8 quizzes and 2 mocks; each student handed in three times per exercise and once of the rest. */
const fill = [
  `INSERT INTO "user" ("id", "name", "email", "role", "isAnonymous", "createdAt", "updatedAt")
   SELECT 'p' || n, 'Person ' || n, 'p' || n || '@measure.example', 'student'::"Role", false, now(), now() FROM generate_series(1, 1500) n
   UNION ALL SELECT 'teacher', 'Teacher', 'teacher@measure.example', 'instructor', false, now(), now()`,
  `INSERT INTO "class" ("id", "name", "updatedAt") VALUES ('c', 'A class', now())`,
  `INSERT INTO "class_member" ("classId", "userId", "role")
   SELECT 'c', 'p' || n, 'student'::"ClassRole" FROM generate_series(1, 500) n UNION ALL SELECT 'c', 'teacher', 'instructor'::"ClassRole"`,
  `INSERT INTO "content_version" ("id", "kind", "slug", "version", "sha256", "body", "state")
   SELECT kind || n, kind, kind || '-' || n, 1, encode(sha256((kind || n)::bytea), 'hex'), '{"title": "One"}', 'published'
   FROM generate_series(1, 40) n, unnest(ARRAY['exercise', 'quiz']) kind`,
  `INSERT INTO "assignment" ("id", "classId", "kind", "target", "title", "dueAt", "lateRule", "updatedAt")
   SELECT 'a' || n, 'c', kind::"AssignmentKind", CASE kind WHEN 'mock' THEN (10 * (n - 38))::text ELSE kind || '-' || n END, 'Assignment ' || n,
     timestamptz '2026-11-01' + n * interval '12 hours', 'percent', now()
   FROM (SELECT n, CASE WHEN n <= 20 THEN 'exercise' WHEN n <= 30 THEN 'lesson' WHEN n <= 38 THEN 'quiz' ELSE 'mock' END AS kind
         FROM generate_series(1, 40) n) x`,
  `INSERT INTO "extension" ("assignmentId", "userId", "dueAt") SELECT 'a' || n, 'p' || n * 10, '2026-12-01' FROM generate_series(1, 40) n`,
  // Half by members to what was set, the rest by other people and to other exercises.
  `INSERT INTO "submission" ("id", "userId", "contentVersionId", "clientKey", "text", "state", "outcome", "passed", "score", "verdict", "engine",
     "grader", "seed", "createdAt", "gradedAt", "gradedVersionId")
   SELECT 's' || p || '-' || e || '-' || t, 'p' || p, 'exercise' || e, p || '-' || e || '-' || t, repeat('{"StartAt": "Do"} ', 60), 'graded', 'graded',
     (p + e + t) % 3 = 0, (p * 7 + e * 3 + t) % 11 / 10.0, jsonb_build_object('detail', repeat(md5(p::text || e || t), 40)), 'e', 'g', 's',
     timestamptz '2026-11-01' + (p % 20 + t) * interval '1 day', now(), 'exercise' || e
   FROM generate_series(1, 3) t, generate_series(1, 1500) p, generate_series(1, 40) e WHERE (p <= 500 AND e <= 20) OR (p > 500 AND e % 4 = 0)`,
  `INSERT INTO "lesson_progress" ("userId", "lesson", "finishedAt", "updatedAt")
   SELECT 'p' || p, 'lesson-' || n, CASE WHEN p % 3 > 0 THEN timestamptz '2026-11-10' + p % 15 * interval '1 day' END, now()
   FROM generate_series(1, 500) p, generate_series(21, 30) n`,
  `INSERT INTO "quiz_attempt" ("id", "userId", "assignmentId", "contentVersionId", "clientKey", "seed", "startedAt", "finishedAt", "maxPoints", "points")
   SELECT 'q' || p || '-' || n, 'p' || p, 'a' || n, 'quiz' || n, 'q' || p || '-' || n, 's', '2026-11-10',
     timestamptz '2026-11-10' + p % 15 * interval '1 day', 10, p % 11
   FROM generate_series(1, 500) p, generate_series(31, 38) n`,
  `INSERT INTO "mock" ("id", "userId", "clientKey", "startedAt", "minutes", "seed", "finishedAt", "right")
   SELECT 'm' || p, 'p' || p, 'm' || p, '2026-11-10', 30, 's', '2026-11-11', p % 21 FROM generate_series(1, 500) p`,
  `INSERT INTO "mock_item" ("mockId", "place", "contentVersionId")
   SELECT 'm' || p, i, 'quiz1' FROM generate_series(1, 500) p, generate_series(1, 20) i`,
  'VACUUM ANALYZE',
];

const { db, url, close } = await openMeasured(5);
const client = await connect(url);
const { rows } = await client.query(`SELECT 1 FROM "class" WHERE "id" = 'c'`);
if (rows.length === 0) for (const statement of fill) await client.query(statement);
await client.end();

try {
  const times: number[] = [];
  for (let run = -5; run < runs; run++) {
    const begun = performance.now();
    const book = await readGradebook(db, {
      asker: { id: 'teacher', role: 'instructor', guest: false },
      classId: 'c',
      now,
    });
    if (run >= 0) times.push(performance.now() - begun);
    if (book instanceof Refusal) throw new Error(book.message);
    if (run === 0)
      console.log(
        `${book.students.length} students, ${book.assignments.length} assignments, ${await db.submission.count()} submissions`,
      );
  }
  times.sort((a, b) => a - b);
  const at = (index: number): string => `${times[index]?.toFixed(0)} ms`;
  console.log(`a gradebook: median ${at((runs - 1) / 2)} (${at(0)} to ${at(runs - 1)})`);
} finally {
  await close();
}
