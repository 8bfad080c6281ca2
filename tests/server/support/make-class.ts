import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { createCaller } from '@/server/api/root';
import type { ClassRole, Role } from '@/server/generated/client';
import type { Database } from '@/server/make-database';
import type { Viewer } from '@/server/viewer';
import { cardBody, makeUser, makeVersion, unique } from './make';

/** Somebody as the services see them. */
export async function makeViewer(db: Database, role: Role | 'guest' = 'student'): Promise<Viewer> {
  const { id, name, email, role: stored } = await makeUser(db, role);
  return { id, name, email, role: stored, guest: role === 'guest', sessionId: 'none' };
}

/** The procedures as one person calls them. */
export const callerOf = (db: Database, viewer: Viewer | undefined) =>
  createCaller({
    db,
    address: unique('address'),
    viewer: async () => viewer,
    ensureViewer: async () => {
      if (!viewer) throw new TRPCError({ code: 'UNAUTHORIZED' });
      return viewer;
    },
  });

export const join = (db: Database, classId: string, { id }: Viewer, role: ClassRole = 'student') =>
  db.classMember.create({ data: { classId, userId: id, role } });

/** A class of its own with an instructor in it. */
export async function makeClass(db: Database, instructor: Viewer, data: { timeZone?: string } = {}) {
  const made = await db.class.create({ data: { name: unique('class'), code: randomCode(), ...data } });
  await join(db, made.id, instructor, 'instructor');
  return made;
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomCode = (): string =>
  randomUUID()
    .replaceAll('-', '')
    .slice(0, 16)
    .match(/../g)
    ?.map((pair) => letters[Number.parseInt(pair, 16) % letters.length])
    .join('') ?? '';

/** A published quiz over cards of its own, each with the key `right` and nothing but `SECRET` in what may not be seen. */
export async function makeQuiz(
  db: Database,
  options: {
    cards?: number;
    feedback?: 'each' | 'end' | 'later';
    minutes?: number | null;
    attempts?: number | null;
  } = {},
) {
  const cards = Array.from({ length: options.cards ?? 2 }, () => unique('card'));
  for (const card of cards) await makeVersion(db, 'card', card, cardBody(card, 'lesson#first'));
  const slug = unique('quiz');
  const body = {
    title: 'A quiz',
    instructions: '',
    parts: cards.map((card) => ({ kind: 'card', card, points: 2 })),
    shuffleQuestions: true,
    shuffleOptions: true,
    minutes: options.minutes === undefined ? null : options.minutes,
    attempts: options.attempts === undefined ? null : options.attempts,
    feedback: options.feedback ?? 'end',
  };
  const version = await makeVersion(db, 'quiz', slug, body);
  return { slug, body, cards, versionId: version.id };
}

export const assign = (
  db: Database,
  classId: string,
  kind: 'lesson' | 'exercise' | 'quiz' | 'mock',
  target: string,
  data: Partial<{
    openAt: Date;
    dueAt: Date;
    closeAt: Date;
    lateRule: 'none' | 'percent' | 'refused';
    latePercent: number;
    points: number;
  }> = {},
) => db.assignment.create({ data: { classId, kind, target, title: target, ...data } });
