import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../support/make';
import { callerOf, join, makeClass, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

it('counts in a class whom its list of members shows', async () => {
  const [instructor, assistant, student] = await Promise.all([
    makeViewer(db, 'instructor'),
    makeViewer(db),
    makeViewer(db),
  ]);
  const { id } = await makeClass(db, instructor);
  await join(db, id, assistant, 'assistant');
  await join(db, id, student);
  const api = callerOf(db, instructor);
  const listed = await api.classes.members({ classId: id });
  expect(listed.map(({ role }) => role)).toEqual(['instructor', 'assistant', 'student']);
  expect((await api.classes.taught({ id })).members).toBe(listed.length);
});
