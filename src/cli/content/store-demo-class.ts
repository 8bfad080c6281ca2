import type { Database } from '@/server/make-database';
import { createAssignment, type WallDates } from '@/server/services/classes/save-assignment';
import { createClass } from '@/server/services/classes/save-class';
import { readCourse } from '@/server/services/content/read-course';
import { publishQuiz } from '@/server/services/quizzes/quizzes';
import { Refusal } from '@/server/services/refusal';
import type { DemoAccount } from './store-accounts';

const quizSlug = 'demo-first-steps';
const dayMs = 86_400_000;

/** Fails loudly: what refuses a demo would refuse everybody. */
function must<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw new Error(`the demo class could not be made: ${value.message}`);
  return value;
}

/** A wall time in UTC, `days` from now at `hour`. */
const wall = (now: Date, days: number, hour: number): string =>
  `${new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;

/**
 * A small class for the demo accounts, so that neither side begins with an empty screen: a lesson, a quiz over the cards of the first lessons and
 * an exercise. Made once: an instructor who has any class is left alone.
 */
export async function storeDemoClass(db: Database, accounts: readonly DemoAccount[], now: Date): Promise<void> {
  const find = (role: DemoAccount['role']) => {
    const email = accounts.find((account) => account.role === role)?.email;
    return email ? db.user.findUnique({ where: { email }, select: { id: true, role: true } }) : null;
  };
  const [instructor, student] = await Promise.all([find('instructor'), find('student')]);
  if (!instructor || !student || instructor.role === 'student') return;
  if (await db.classMember.findFirst({ where: { userId: instructor.id } })) return;
  const lessons = (await readCourse(db))?.lessons ?? [];
  const [lesson] = lessons;
  const exercise = lessons.flatMap(({ exercises }) => exercises)[0];
  const pool = lessons.slice(0, 3).flatMap(({ cards }) => cards.map(({ id }) => id));
  const asker = { id: instructor.id, role: instructor.role, guest: false };
  const { id: classId } = must(
    await createClass(db, {
      asker,
      text: {
        name: 'Step Functions, first group',
        about: 'A class to look around in. Meets on Thursdays.',
        timeZone: 'UTC',
      },
    }),
  );
  await db.classMember.create({ data: { classId, userId: student.id } });
  const give = async (kind: 'lesson' | 'exercise' | 'quiz', target: string, dates: WallDates) =>
    must(
      await createAssignment(db, {
        asker,
        classId,
        kind,
        target,
        text: { ...dates, title: '', note: '', lateRule: 'percent', latePercent: 10, points: 100 },
      }),
    );
  if (lesson) await give('lesson', lesson.slug, { openAt: null, dueAt: wall(now, 5, 18), closeAt: null });
  if (pool.length > 0) {
    must(
      await publishQuiz(db, {
        asker,
        slug: quizSlug,
        body: {
          title: 'First steps',
          instructions: 'Six questions on what you have read so far. Look things up if you like.',
          parts: [{ kind: 'pool', title: 'The first lessons', cards: pool, draw: Math.min(6, pool.length), points: 1 }],
          shuffleQuestions: true,
          shuffleOptions: true,
          minutes: 15,
          attempts: 2,
          feedback: 'end',
        },
      }),
    );
    await give('quiz', quizSlug, { openAt: null, dueAt: wall(now, 7, 18), closeAt: null });
  }
  if (exercise)
    await give('exercise', exercise, { openAt: null, dueAt: wall(now, 10, 18), closeAt: wall(now, 20, 18) });
}
