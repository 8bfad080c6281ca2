/**
 * `npm run bench:review`: a learner with 5,000 cards and 100,000 reviews on PostgreSQL. Prints how long the queue of the day takes, and recording a
 * review (the answer and its rating), median of 50 after ten to warm up, best of five rounds; nothing else should run meanwhile.
 */
import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '../src/catalog';
import { makeDatabase } from '../src/server/make-database';
import { answerCard } from '../src/server/services/cards/answer-card';
import { rateAnswer } from '../src/server/services/review/rate-answer';
import { readQueue } from '../src/server/services/review/read-queue';
import { connect } from './lib/database-url.mjs';
import { applyMigrations } from './lib/migrations.mjs';
import { startPostgres } from './lib/postgres.mjs';

const cards = 5_000;
const reviews = 100_000;
const now = new Date('2026-11-26T12:00:00Z');

const body = (id: string, n: number) => ({
  kind: 'single',
  id,
  lesson: `lesson-${n % 40}#section-${n % 600}`,
  domain: 1 + (n % 4),
  task: '1.1',
  difficulty: 1,
  prompt: `Which of these is what question ${n} asks? ${'It is about as long as a question of the course. '.repeat(4)}`,
  explanation: 'Because it is so. '.repeat(8),
  source: { title: 'Guide', url: 'https://docs.aws.amazon.com/step-functions/' },
  checkedOn: '2026-11-26',
  options: ['a', 'b', 'c', 'd'].map((option, index) => ({
    id: option,
    text: `Option ${option} of ${n}, in a line of usual length`,
    ...(index === 0 ? { correct: true } : { misconception: 'mixed-up' }),
    explanation: 'Said of it in a sentence or two, as every option has. '.repeat(2),
  })),
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const best = async (name: string, act: () => Promise<unknown>): Promise<void> => {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const times: number[] = [];
    for (let turn = -10; turn < 50; turn++) {
      const begun = performance.now();
      await act();
      if (turn >= 0) times.push(performance.now() - begun);
    }
    rounds.push(median(times));
  }
  console.log(
    `${name}: median ${Math.min(...rounds).toFixed(1)} ms (rounds ${rounds.map((one) => one.toFixed(1)).join(', ')})`,
  );
};

const server = await startPostgres();
if (!server) throw new Error('no PostgreSQL found: install it, or give TEST_POSTGRES_URL');
try {
  const url = await server.makeDatabase();
  const client = await connect(url);
  await applyMigrations(client);
  const db = makeDatabase(url, 5);
  const { id: userId } = await db.user.create({ data: { name: 'Learner', email: 'learner@example.test' } });
  const rows = Array.from({ length: cards }, (_, n) => {
    const slug = `card-${n}`;
    const one = body(slug, n);
    return {
      kind: 'card',
      slug,
      version: 1,
      sha256: createHash('sha256').update(canonicalJson(one)).digest('hex'),
      body: one,
      state: 'published' as const,
    };
  });
  for (let from = 0; from < cards; from += 500)
    await db.contentVersion.createMany({ data: rows.slice(from, from + 500) });
  await client.query(
    `
    INSERT INTO "card_answer" ("id", "userId", "contentVersionId", "clientKey", "response", "correct", "tookMs", "answeredAt")
    SELECT gen_random_uuid()::text, $1, v."id", 'key-' || v."slug" || '-' || n, '{"option": "a"}', true, 9000, $2::timestamptz - (n || ' days')::interval
    FROM "content_version" v, generate_series(1, $3::int) n WHERE v."kind" = 'card'`,
    [userId, now, reviews / cards],
  );
  await client.query(
    `
    INSERT INTO "review_entry" ("id", "userId", "card", "answerId", "rating", "at", "day", "tookMs", "predicted", "before")
    SELECT gen_random_uuid()::text, $1, v."slug", a."id", 'good', a."answeredAt", to_char(a."answeredAt", 'YYYY-MM-DD'), 9000, 0.9, '{"phase": "review"}'
    FROM "card_answer" a JOIN "content_version" v ON v."id" = a."contentVersionId"`,
    [userId],
  );
  await client.query(
    `
    INSERT INTO "review_card" ("userId", "card", "phase", "due", "stability", "difficulty", "reps", "lapses", "step", "scheduledDays", "lastReview", "updatedAt")
    SELECT $1, v."slug", 'review', $2::timestamptz + ((row_number() OVER () % 60 - 5) || ' days')::interval, 12, 5, 20, 1, 0, 12, $3::timestamptz - interval '1 day', now()
    FROM "content_version" v WHERE v."kind" = 'card'`,
    [userId, now, now],
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
  const counts = await db.$queryRaw<{ cards: number; reviews: number }[]>`
    SELECT (SELECT count(*)::int FROM "review_card") AS "cards", (SELECT count(*)::int FROM "review_entry") AS "reviews"`;
  console.log(counts[0]);
  await best('the queue of the day', () => readQueue(db, { userId, now }));
  const versions = await db.contentVersion.findMany({ where: { kind: 'card' }, select: { id: true }, take: 400 });
  let turn = 0;
  await best('a review recorded (answer and rating)', async () => {
    const versionId = versions[turn++ % versions.length]?.id ?? '';
    const answered = await answerCard(db, {
      userId,
      versionId,
      response: { option: 'a' },
      clientKey: randomUUID(),
      tookMs: 9_000,
    });
    if (!('id' in answered)) throw new Error(answered.message);
    await rateAnswer(db, { userId, answerId: answered.id, rating: 'good', now });
  });
  await db.$disconnect();
} finally {
  await server.stop();
}
