import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '@/catalog';
import type { Role } from '@/server/generated/client';
import { type Database, makeDatabase } from '@/server/make-database';

/** The suite's database; end it with `$disconnect`. */
export function openDatabase(): Database {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('the suite sets DATABASE_URL');
  return makeDatabase(url, 3);
}

/** A word nobody else made. */
export const unique = (word: string) => `${word}-${randomUUID().slice(0, 8)}`;

/** A person of a role, or a guest. */
export async function makeUser(db: Database, role: Role | 'guest' = 'student') {
  const guest = role === 'guest';
  return db.user.create({
    data: {
      name: guest ? 'Guest' : unique(role),
      email: `${unique(role)}@example.test`,
      isAnonymous: guest,
      role: guest ? 'student' : role,
    },
  });
}

/** Stores a published version of anything. */
export async function makeVersion(db: Database, kind: string, slug: string, body: object, version = 1) {
  const sha256 = createHash('sha256').update(canonicalJson(body)).digest('hex');
  return db.contentVersion.create({ data: { kind, slug, version, sha256, body, state: 'published' } });
}

const fields = {
  domain: 1,
  task: '1.1',
  difficulty: 1,
  explanation: 'SECRET explanation of the card.',
  source: { title: 'Guide', url: 'https://docs.aws.amazon.com/' },
  checkedOn: '2026-11-24',
};

/** A card whose key is the option `right`; every secret text in it says SECRET. */
export const cardBody = (id: string, lesson: string) => ({
  kind: 'single',
  id,
  lesson,
  ...fields,
  prompt: 'Which one?',
  options: [
    { id: 'right', text: 'This one', correct: true, explanation: 'SECRET because it is.' },
    { id: 'wrong-a', text: 'That one', explanation: 'SECRET since not.', misconception: 'mixed-up' },
    { id: 'wrong-b', text: 'Another', explanation: 'SECRET since not either.', misconception: 'mixed-up' },
    { id: 'wrong-c', text: 'Yet another', explanation: 'SECRET nor this.', misconception: 'mixed-up' },
  ],
});

/** A course of its own with one lesson of two sections, one machine and one card; published after all others, so it is the course. */
export async function makeCourse(db: Database) {
  const lesson = unique('lesson');
  const card = unique('card');
  const entry = {
    slug: lesson,
    title: 'A lesson',
    summary: 'About something.',
    minutes: 5,
    tasks: ['1.1'],
    checkedOn: '2026-11-24',
    sources: [fields.source],
    after: [],
    exercises: [],
    sections: [
      { id: 'first', title: 'First', depth: 2 },
      { id: 'second', title: 'Second', depth: 2 },
    ],
    cards: [{ id: card, section: 'first' }],
  };
  const machine = { name: 'one-pass', title: 'One pass', type: 'STANDARD', definition: '{}', scenarios: [] };
  await makeVersion(db, 'lesson', lesson, { ...entry, machines: [machine] });
  const version = await makeVersion(db, 'card', card, cardBody(card, `${lesson}#first`));
  await makeVersion(db, 'course', unique('course'), {
    slug: 'course',
    title: 'The course',
    exam: {
      code: 'DVA-C02',
      version: '1',
      domains: [{ number: 1, title: 'Development', weight: 100, tasks: [{ id: '1.1', title: 'Develop' }] }],
    },
    units: [{ id: 'unit', title: 'Unit', summary: 'All.', lessons: [lesson] }],
    lessons: [entry],
    misconceptions: [],
  });
  return { lesson, card, versionId: version.id };
}
