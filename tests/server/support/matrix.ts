import { TRPCError } from '@trpc/server';
import { appRouter } from '@/server/api/root';
import type { Database } from '@/server/make-database';
import type { Viewer } from '@/server/viewer';
import { callerOf, makeViewer } from './make-class';

/**
 * Whoever may ask: `instructor`, `assistant`, `student` and `guestStudent` belong to the class something is about, `other…` to another one,
 * `stranger` to none; a `visitor` has no account.
 */
const people = [
  'visitor',
  'guest',
  'stranger',
  'otherStudent',
  'otherInstructor',
  'student',
  'guestStudent',
  'assistant',
  'instructor',
  'admin',
] as const;
export type Person = (typeof people)[number];

export const everybody: readonly Person[] = people;
export const learners = everybody.filter((person) => person !== 'visitor');
export const members: readonly Person[] = ['student', 'guestStudent', 'assistant', 'instructor', 'admin'];
export const teachers: readonly Person[] = ['assistant', 'instructor', 'admin'];
/** The one instructor it belongs to, and administrators. */
export const runners: readonly Person[] = ['instructor', 'admin'];
export const instructors: readonly Person[] = ['otherInstructor', 'instructor', 'admin'];

const roleOf = (person: Person) => {
  if (/guest/i.test(person)) return 'guest';
  if (/instructor/i.test(person)) return 'instructor';
  return person === 'admin' ? 'admin' : 'student';
};

/** Everybody, as the services see them; `undefined` for the visitor. */
export async function makeCast(db: Database) {
  const viewers = new Map<Person, Viewer>();
  for (const person of learners) viewers.set(person, await makeViewer(db, roleOf(person)));
  return {
    find: (person: Person): Viewer | undefined => viewers.get(person),
    get: (person: Person): Viewer => {
      const found = viewers.get(person);
      if (!found) throw new Error(`nobody is ${person}`);
      return found;
    },
  };
}
export type Cast = Awaited<ReturnType<typeof makeCast>>;

export type Caller = ReturnType<typeof callerOf>;

export interface Walked<On> {
  readonly may: readonly Person[];
  readonly call: (api: Caller, on: On, who: Person) => Promise<unknown>;
  /** A code that says that somebody was heard, though what they asked for cannot be done as things are. */
  readonly heard?: TRPCError['code'];
}

/** By a procedure's path; the same procedure asked for something else has words behind it. */
export type Matrix<On> = Record<string, Walked<On>>;

const pathOf = (key: string): string => key.split(' ')[0] ?? '';

/** Procedures of these topics, and those the matrix walks; equal where it lacks none. */
export const inMatrix = (matrix: Matrix<never>, isTopic: (topic: string) => boolean) => ({
  all: Object.keys(appRouter._def.procedures)
    .filter((path) => isTopic(path.split('.')[0] ?? ''))
    .sort(),
  walked: [...new Set(Object.keys(matrix).map(pathOf))].sort(),
});

/** `passed`, or the code of the refusal. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'passed';
  } catch (error) {
    if (!(error instanceof TRPCError)) return String(error);
    return error.code === 'INTERNAL_SERVER_ERROR' ? `${error.code}: ${error.message}` : error.code;
  }
}

const refused = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHORIZED']);

/**
 * Calls a procedure as everybody; whoever met something else than they should, with what they met. Those who may not ask come first and to
 * one and the same thing, which nothing may have happened to; each who may finds one of their own.
 */
export async function walk<On>(
  { may, call, heard }: Walked<On>,
  { db, cast, fixture }: { db: Database; cast: Cast; fixture: () => Promise<On> },
): Promise<string[]> {
  const wrong: string[] = [];
  const shared = await fixture();
  const others = people.filter((person) => !may.includes(person));
  for (const person of [...others, ...may]) {
    const on = others.includes(person) || person === may[0] ? shared : await fixture();
    const code = await outcome(call(callerOf(db, cast.find(person)), on, person));
    const served = code === 'passed' || code === heard;
    if (may.includes(person) ? !served : !refused.has(code)) wrong.push(`${person}: ${code}`);
  }
  return wrong;
}
