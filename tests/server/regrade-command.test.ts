import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDatabase } from '@/server/make-database';
import { pool } from '@/server/sandbox/pool';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { submit } from '@/server/services/submissions/submit';
import { connect } from '../../scripts/lib/database-url.mjs';
import { startEmbeddedDatabase } from '../../scripts/lib/embedded-database.mjs';
import { acquireLock } from '../../scripts/lib/lock.mjs';
import { applyMigrations } from '../../scripts/lib/migrations.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { exerciseOf } from './sandbox/exercise';
import { makeUser, makeVersion } from './support/make';

/** A data folder as the product leaves it: an embedded database in which a student's answer was graded. */
const folder = mkdtempSync(join(tmpdir(), 'statecraft-regrade-'));
const slug = 'mend-the-choice';
const database = join(folder, 'database');
let student = '';
let submission = '';

/** As `npm run asl` does. */
const loaders = ['--import', 'tsx', '--import', './scripts/lib/typescript-in-workers.mjs'];
const regrade = async (...args: string[]) => {
  const { DATABASE_URL: _, ...env } = process.env;
  const options = { env: { ...env, STATECRAFT_DATA: folder } };
  return run(process.execPath, [...loaders, 'src/cli/asl.ts', 'regrade', ...args], options);
};

/** What the student reads, in the folder's own database. */
async function inDatabase<T>(body: (db: ReturnType<typeof makeDatabase>) => Promise<T>): Promise<T> {
  const embedded = await startEmbeddedDatabase(database, (error) => console.error(error));
  const db = makeDatabase(embedded.url, 2);
  try {
    return await body(db);
  } finally {
    await db.$disconnect();
    await embedded.stop();
  }
}
const read = () => inDatabase((db) => readSubmission(db, { userId: student, id: submission }));

/** The first answer is wrong, and then the exercise is changed so that it is right. */
beforeAll(async () => {
  const exercise = exerciseOf(slug);
  const [reference, other] = exercise.references;
  const [wrong] = exercise.wrong;
  if (!reference || !other || !wrong) throw new Error('the exercise has too few answers');
  const embedded = await startEmbeddedDatabase(database, (error) => console.error(error));
  const client = await connect(embedded.url);
  await applyMigrations(client).finally(() => client.end());
  await embedded.stop();
  await inDatabase(async (db) => {
    const version = await makeVersion(db, 'exercise', slug, exercise);
    const { id: userId } = await makeUser(db);
    const asked = {
      userId,
      contentVersionId: version.id,
      text: wrong.definition,
      clientKey: randomUUID(),
      seed: 'a',
    };
    let made = await submit(db, asked);
    for (let turn = 0; turn < 20 && 'id' in made && made.state === 'queued'; turn++) made = await submit(db, asked);
    if (!('id' in made)) throw new Error(made.message);
    student = userId;
    submission = made.id;
    const references = [{ ...reference, definition: wrong.definition }, other];
    await makeVersion(db, 'exercise', slug, { ...exercise, references }, 2);
  });
});
afterAll(async () => {
  await pool().close();
  rmSync(folder, { recursive: true, force: true });
});

describe('asl regrade, without DATABASE_URL', { timeout: 180_000 }, () => {
  it('previews, writes and takes back in the database of a product that is stopped', async () => {
    const preview = await regrade('--exercise', slug, '--content', 'newest');
    expect(preview.output).toContain('passes now');
    expect(preview.output).toContain('Nothing was written.');
    expect(await read()).toMatchObject({ passed: false, regraded: null });

    const written = await regrade(
      ...['--exercise', slug, '--content', 'newest', '--write', '--reason', 'The task was mended.'],
    );
    expect(written.output).toContain('1 written');
    expect(await read()).toMatchObject({ passed: true, regraded: { reason: 'The task was mended.' } });

    const undone = await regrade('--exercise', slug, '--undo', '--write', '--reason', 'It was right before.');
    expect(undone.output).toContain('passes no longer');
    expect(await read()).toMatchObject({ passed: false, regraded: { reason: 'It was right before.' } });
    expect(await inDatabase((db) => db.supersededVerdict.count())).toBe(2);
  });

  it('speaks through a product that runs, and says what to do where there is no database', async () => {
    const lock = await acquireLock(folder);
    try {
      expect((await regrade('--exercise', slug)).output).toContain('already being started');
      const embedded = await startEmbeddedDatabase(database, (error) => console.error(error));
      lock.announce({ address: 'http://localhost:1', database: embedded.url });
      const unknown = await regrade('--exercise', `${slug}s`);
      const told = await regrade('--exercise', slug, '--content', 'newest').finally(embedded.stop);
      expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining(`There is no exercise “${slug}s”`) });
      expect(told.output).toContain('passes now');
      lock.announce({ address: 'http://localhost:1' });
      expect((await regrade()).output).toContain('give that address in DATABASE_URL');
    } finally {
      await lock.release();
    }
    rmSync(database, { recursive: true });
    expect(await regrade()).toMatchObject({ code: 2, output: expect.stringContaining('npm start') });
  });
});
