import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimSubmission, lease } from '@/server/services/submissions/claim-submission';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

/** The claim relies on an order that PostgreSQL keeps though SQL does not promise it: it has to come out of whatever plan is chosen. */
const db = openDatabase();
const rival = openDatabase();
afterAll(async () => {
  await rival.$disconnect();
  await db.$disconnect();
});

const START = Date.parse('2026-11-27T10:00:00Z');
const at = (ms: number) => new Date(START + ms);
let contentVersionId: string;
let learners: string[];
beforeAll(async () => {
  const body = { title: 'An exercise', kind: 'write', lesson: 'none#first', difficulty: 1 };
  contentVersionId = (await makeVersion(db, 'exercise', unique('exercise'), body)).id;
});

interface Waiting {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
}

/** What the graders served these seconds: none of the first three learners, and of the others one more each. */
const served = [0, 0, 0, 1, 2, 3, 4, 5];
const row = (userId: string, createdAt: Date) => ({
  ...{ id: randomUUID(), userId, contentVersionId, clientKey: randomUUID(), text: '{}', seed: 'a', createdAt },
});

/** Forty that wait, of eight learners, made in an order that is neither that of their ids nor that of their learners. */
async function queue(): Promise<Waiting[]> {
  await db.submission.deleteMany();
  learners = [];
  for (const _ of served) learners.push((await makeUser(db)).id);
  const before = served.flatMap((times, learner) =>
    Array.from({ length: times }, (_, i) => ({
      ...row(learners[learner] as string, at(-60_000)),
      ...{ state: 'graded' as const, claims: 1, startedAt: at(-1000 * (i + 1)), gradedAt: at(0) },
      ...{
        outcome: 'graded' as const,
        passed: true,
        score: 1,
        verdict: {},
        engine: '1',
        gradedVersionId: contentVersionId,
      },
    })),
  );
  // So long ago that it counts no more.
  const old = Array.from({ length: 9 }, () => ({
    ...(before[0] as (typeof before)[number]),
    ...row(learners[1] as string, at(-60_000)),
    startedAt: at(-lease.turnMs - 1),
  }));
  // Four made at each instant, so that ids decide too.
  const waiting = Array.from({ length: 40 }, (_, i) =>
    row(learners[(i * 5) % 8] as string, at(-30_000 + 1000 * Math.floor(((i * 7) % 40) / 4))),
  );
  await db.submission.createMany({ data: [...before, ...old, ...waiting] });
  return waiting;
}

/** Whose turn it is: who was served less, then what is older, then by id. Each claim counts as served. */
function* turns(waiting: readonly Waiting[]): Generator<Waiting> {
  const times = new Map(learners.map((id, index) => [id, served[index] ?? 0]));
  const left = [...waiting];
  for (;;) {
    const [next] = left.sort(
      (a, b) =>
        (times.get(a.userId) ?? 0) - (times.get(b.userId) ?? 0) ||
        a.createdAt.getTime() - b.createdAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
    if (next === undefined) return;
    left.shift();
    times.set(next.userId, (times.get(next.userId) ?? 0) + 1);
    yield next;
  }
}

async function claimAll(): Promise<string[]> {
  const claimed: string[] = [];
  for (;;) {
    const one = await claimSubmission(db, { owner: 'o', now: at(0) });
    if (one === undefined) return claimed;
    claimed.push(one.id);
  }
}

it.each(['before', 'after'])(
  'goes by who was served less and then by age, %s the table has statistics',
  async (when) => {
    const waiting = await queue();
    if (when === 'after') await db.$executeRaw`ANALYZE "submission"`;
    expect(await claimAll()).toEqual([...turns(waiting)].map(({ id }) => id));
  },
);

/** The embedded database has one backend for all: there nobody else can hold a row. */
const isEmbedded = async (): Promise<boolean> => {
  const [{ version }] = await db.$queryRaw<[{ version: string }]>`SELECT version()`;
  return /emscripten|wasm/i.test(version);
};

it('goes on with the next in order while another transaction holds the first, and comes back to them', async (test) => {
  if (await isEmbedded()) return test.skip('one backend');
  const waiting = await queue();
  // Held are the three whose turn it is, and two in the midst.
  const order = [...turns(waiting)];
  const held = new Set([...order.slice(0, 3), ...order.slice(20, 22)].map(({ id }) => id));
  await rival.$transaction(async (other) => {
    const locked = await other.$queryRaw<
      unknown[]
    >`SELECT "id" FROM "submission" WHERE "id" = ANY(${[...held]}) FOR UPDATE`;
    expect(locked).toHaveLength(5);
    expect(await claimAll()).toEqual([...turns(waiting.filter(({ id }) => !held.has(id)))].map(({ id }) => id));
  });
  const rest = await claimAll();
  expect(new Set(rest)).toEqual(held);
});
