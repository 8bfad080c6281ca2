import { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter, createCaller } from '@/server/api/root';
import type { Access } from '@/server/api/trpc';
import type { Viewer } from '@/server/viewer';
import { makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

interface Walked {
  readonly path: string;
  readonly access: Access | undefined;
  readonly type: string;
}

const walked: Walked[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const { meta, type } = (procedure as unknown as { _def: { meta?: { access?: Access }; type: string } })._def;
  return { path, access: meta?.access, type };
});

const people = ['visitor', 'guest', 'student', 'instructor', 'admin'] as const;
type Person = (typeof people)[number];

/** Who may pass; a visitor may pass a learner's mutation alone, since it makes them a guest. */
const mayPass: Record<Access, readonly Person[]> = {
  public: people,
  learner: ['guest', 'student', 'instructor', 'admin'],
  student: ['student', 'instructor', 'admin'],
  instructor: ['instructor', 'admin'],
  admin: ['admin'],
};

const viewers = new Map<Person, Viewer>();

async function makeViewer(person: Exclude<Person, 'visitor'>): Promise<Viewer> {
  const { id, name, email, role } = await makeUser(db, person);
  const viewer = { id, name, email, role, guest: person === 'guest', sessionId: 'none' };
  viewers.set(person, viewer);
  return viewer;
}

beforeAll(async () => {
  for (const person of people) if (person !== 'visitor') await makeViewer(person);
});

/** Calls a procedure with an input nothing accepts; the code of what it says, or `passed`. */
async function call(path: string, person: Person): Promise<string> {
  const viewer = viewers.get(person);
  const caller = createCaller({
    db,
    viewer: async () => viewer,
    ensureViewer: async () => {
      if (viewer) return viewer;
      throw new TRPCError({ code: 'UNAUTHORIZED' });
    },
  });
  const [topic = '', verb = ''] = path.split('.');
  const procedure = Reflect.get(Reflect.get(caller, topic) as object, verb) as (input: unknown) => Promise<unknown>;
  try {
    await procedure({ unknown: true });
    return 'passed';
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

describe('every procedure', () => {
  it('is walked', () => expect(walked.length).toBeGreaterThanOrEqual(24));

  it('says who may call it', () => expect(walked.filter(({ access }) => access === undefined)).toEqual([]));

  it('refuses everyone else, and nobody it should serve', async () => {
    const wrong: string[] = [];
    for (const { path, access } of walked) {
      if (access === undefined) continue;
      for (const person of people) {
        // A right person must not be deleted on the way.
        if (path === 'account.delete') continue;
        const code = await call(path, person);
        const refused = code === 'UNAUTHORIZED' || code === 'FORBIDDEN';
        if (refused === mayPass[access].includes(person)) wrong.push(`${path} (${access}) as ${person}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('audits whoever asks for what their role may not', async () => {
    // Somebody who was refused nothing yet: so many refusals an hour are written.
    const { id: actorId } = await makeViewer('student');
    await call('admin.users', 'student');
    const entries = await db.audit.findMany({ where: { actorId, action: 'access.refused' } });
    expect(entries.map(({ detail }) => detail)).toContainEqual({
      procedure: 'admin.users',
      role: 'student',
      wanted: 'admin',
    });
  });

  it('says nothing of stacks or queries when it fails by our fault', async () => {
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: new Request('http://localhost:3000/api/trpc/account.me'),
      router: appRouter,
      createContext: () => ({
        db,
        viewer: () => Promise.reject(new Error('SELECT secret FROM user')),
        ensureViewer: () => Promise.reject(new Error('never')),
      }),
    });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('Something went wrong on our side');
    expect(text).not.toMatch(/SELECT|secret|stack|\.ts/);
  });
});
