import { afterAll, expect, it } from 'vitest';
import { readShowcase } from '@/server/services/course/read-showcase';
import { makeCourse, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

it('the course shows the machine it names, and none when it names none or one that is gone', async () => {
  const { lesson } = await makeCourse(db);
  expect(await readShowcase(db)).toBeNull();
  const course = (machine: string) => ({
    slug: 'course',
    title: 'The course',
    exam: { code: 'DVA-C02', version: '1', domains: [] },
    showcase: { lesson, machine },
    units: [],
    lessons: [],
    misconceptions: [],
  });
  await makeVersion(db, 'course', unique('course'), course('one-pass'));
  expect(await readShowcase(db)).toMatchObject({ name: 'one-pass', title: 'One pass' });
  await makeVersion(db, 'course', unique('course'), course('gone'));
  expect(await readShowcase(db)).toBeNull();
});
