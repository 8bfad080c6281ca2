import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { pool } from '@/server/sandbox/pool';
import { readExam } from '@/server/services/exercises/exam-mode';
import { makeLink, openLink } from '@/server/services/exercises/exercise-link';
import { readExercise } from '@/server/services/exercises/read-exercise';
import { Refusal } from '@/server/services/refusal';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { submit } from '@/server/services/submissions/submit';
import { exerciseOf } from '../sandbox/exercise';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

function given<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw new Error(value.message);
  return value;
}

describe('an exercise given as an exam', () => {
  it('counts attempts that were graded, and each is worth less; practice is worth the same for ever', async () => {
    const exercise = exerciseOf('mend-the-choice');
    const slug = unique('exam');
    const version = await makeVersion(db, 'exercise', slug, { ...exercise, slug });
    const [student, other, teacher] = await Promise.all([makeUser(db), makeUser(db), makeUser(db, 'instructor')]);
    const hand = async (userId: string, text: string) => {
      const key = { clientKey: randomUUID(), seed: 'a' };
      const { id } = given(await submit(db, { userId, contentVersionId: version.id, text, ...key }));
      return given(await readSubmission(db, { userId, id }));
    };
    const reference = exercise.references[0]?.definition ?? '';
    const wrong = exercise.wrong[0]?.definition ?? '';

    // What was submitted before the exam began is practice.
    expect((await hand(student.id, wrong)).exam).toBeNull();
    const { token } = given(await makeLink(db, { userId: teacher.id, slug, exam: true }));
    given(await openLink(db, { userId: student.id, token }));
    expect((await readExam(db, { userId: student.id, slug }))?.standing).toEqual({ attempts: 0, next: 1, best: null });

    // What cannot be run is no attempt, and neither is our fault.
    expect((await hand(student.id, '{ "StartAt": ')).exam).toEqual({
      attempt: null,
      standing: { attempts: 0, next: 1, best: null },
    });
    await db.submission.create({
      data: {
        userId: student.id,
        contentVersionId: version.id,
        clientKey: randomUUID(),
        text: '',
        seed: '',
        state: 'faulted',
      },
    });
    const first = await hand(student.id, wrong);
    expect(first.exam).toMatchObject({ attempt: { attempt: 1, share: 1 }, standing: { attempts: 1, next: 0.7 } });
    const second = await hand(student.id, reference);
    expect(second.exam).toMatchObject({
      attempt: { attempt: 2, share: 0.7, counts: 0.7 },
      standing: { attempts: 2, next: 0.5, best: Math.max(0.7, first.score ?? 0) },
    });
    expect(second.score).toBe(1);
    // Opened again, by this link or by one for practice, no attempt is won back.
    given(await openLink(db, { userId: student.id, token }));
    const practice = given(await makeLink(db, { userId: teacher.id, slug, exam: false }));
    given(await openLink(db, { userId: student.id, token: practice.token }));
    const viewer = { id: student.id, role: 'student' as const, guest: false };
    expect(given(await readExercise(db, { slug, viewer })).exam).toMatchObject({ attempts: 2, next: 0.5 });

    given(await openLink(db, { userId: other.id, token: practice.token }));
    expect((await hand(other.id, wrong)).exam).toBeNull();
  });
});
