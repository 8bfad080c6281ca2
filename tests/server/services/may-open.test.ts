import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExercises } from '@/server/services/exercises/list-exercises';
import { mayOpen } from '@/server/services/exercises/may-open';
import { Refusal } from '@/server/services/refusal';
import { createSubmission } from '@/server/services/submissions/create-submission';
import type { Viewer } from '@/server/viewer';
import { openDatabase, unique } from '../support/make';
import { assign, join, makeClass, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

const noon = new Date('2026-11-26T12:00:00Z');
const slug = unique('exercise');
let versionId: string;
let instructor: Viewer;
beforeAll(async () => {
  instructor = await makeViewer(db, 'instructor');
  const body = { title: 'Written here', kind: 'write', difficulty: 1, lesson: 'lesson#first' };
  const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0');
  const data = {
    kind: 'exercise',
    slug,
    version: 1,
    sha256,
    body,
    state: 'published',
    authorId: instructor.id,
  } as const;
  versionId = (await db.contentVersion.create({ data })).id;
});

/** In all three places an exercise may be met: its page, the list, and where it is submitted. */
const meets = async (viewer: Viewer) => {
  const submission = { userId: viewer.id, contentVersionId: versionId, text: '{}', clientKey: randomUUID(), seed: 'a' };
  const stored = await createSubmission(db, submission, undefined, noon);
  return {
    opens: await mayOpen(db, slug, viewer, noon),
    finds: (await listExercises(db, viewer.id, noon)).some((one) => one.slug === slug),
    submits: !(stored instanceof Refusal),
  };
};
const all = { opens: true, finds: true, submits: true };
const none = { opens: false, finds: false, submits: false };

describe('an exercise written here', () => {
  it('is there for the class it is given to, and for no other', async () => {
    const [mine, beside] = [await makeClass(db, instructor), await makeClass(db, instructor)];
    const [student, stranger, nobody] = [await makeViewer(db), await makeViewer(db, 'guest'), await makeViewer(db)];
    await join(db, mine.id, student);
    await join(db, beside.id, stranger);
    expect(await meets(student)).toEqual(none);
    const { id } = await assign(db, mine.id, 'exercise', slug);
    expect(await meets(student)).toEqual(all);
    expect(await meets(stranger)).toEqual(none);
    expect(await meets(nobody)).toEqual(none);
    expect(await mayOpen(db, slug, undefined, noon)).toBe(false);
    await db.assignment.update({ where: { id }, data: { removedAt: noon } });
    expect(await meets(student)).toEqual(none);
  });

  it('is there from the minute the assignment opens', async () => {
    const made = await makeClass(db, instructor);
    const student = await makeViewer(db);
    await join(db, made.id, student);
    const { id } = await assign(db, made.id, 'exercise', slug, { openAt: new Date(noon.getTime() + 1) });
    expect(await meets(student)).toEqual(none);
    await db.assignment.update({ where: { id }, data: { openAt: noon } });
    expect(await meets(student)).toEqual(all);
  });
});
