import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseAwayHeader } from '@/server/database-away';
import type { Database } from '@/server/make-database';

const shared = globalThis as { statecraftDatabase?: Database };
const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  new NextRequest(new URL(path, 'http://localhost:3000'), { method, headers });
const page = { accept: 'text/html,*/*' };
/** What the page behind is given under a header's name. */
const passedOn = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`);

let proxy: (request: NextRequest) => Promise<Response>;
beforeAll(async () => {
  ({ proxy } = await import('@/proxy'));
});
afterAll(() => shared.statecraftDatabase?.$disconnect());

describe('with its database', () => {
  it('lets a page through, and believes no browser that the database is away', async () => {
    const answer = await proxy(ask('/', { ...page, [databaseAwayHeader]: '1' }));
    expect(answer.status).toBe(200);
    expect(passedOn(answer, databaseAwayHeader)).toBeNull();
  });
});

describe('a picture', () => {
  it('says itself how long it may be kept and that it may do nothing; every other answer is kept by nobody', async () => {
    const picture = await proxy(ask(`/api/media/${'0'.repeat(64)}`, {}));
    expect(picture.headers.get('cache-control')).toBeNull();
    expect(picture.headers.get('content-security-policy')).toBeNull();
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await proxy(ask('/api/deck', {}))).headers.get('cache-control')).toBe('private, no-store');
  });

  it('is inert, and kept for good only where there is one', async () => {
    const { GET } = await import('@/app/api/media/[id]/route');
    const { storeMedia } = await import('@/server/services/media/store-media');
    const { makeUser, openDatabase } = await import('./support/make');
    const db = openDatabase();
    const { id: userId } = await makeUser(db, 'instructor');
    const stored = await storeMedia(db, { userId, bytes: new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0]) });
    await db.$disconnect();
    const id = ('address' in stored ? stored.address : '').replace('/api/media/', '');
    const get = (of: string) => GET(new Request('http://localhost:3000'), { params: Promise.resolve({ id: of }) });
    const [there, missing] = [await get(id), await get('0'.repeat(64))];
    for (const answer of [there, missing])
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(there.headers.get('cache-control')).toMatch(/immutable/);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a call', () => {
  it('that is larger than is read is refused with a sentence, before it is read', async () => {
    const { POST } = await import('@/app/api/trpc/[trpc]/route');
    const headers = { 'content-type': 'application/json', 'content-length': '10485761' };
    const request = new Request('http://localhost:3000/api/trpc/drafts.save', { method: 'POST', headers, body: '{' });
    const answer = await POST(request);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Send it in parts.');
  });
});

describe('without its database', () => {
  beforeAll(async () => {
    const { makeDatabase } = await import('@/server/make-database');
    await shared.statecraftDatabase?.$disconnect();
    // Nothing listens on the port for discarding.
    shared.statecraftDatabase = makeDatabase('postgres://nobody@127.0.0.1:9/none', 1);
  });
  // The files after this one share the process: the next to ask makes a client of the suite's database.
  afterAll(async () => {
    await shared.statecraftDatabase?.$disconnect();
    delete shared.statecraftDatabase;
  });

  it('answers whoever opens a page with 503 and the page that says so, under the address they opened', async () => {
    const answer = await proxy(ask('/lessons/task-state', page));
    expect(answer.status).toBe(503);
    expect(new URL(answer.headers.get('x-middleware-rewrite') ?? '').pathname).toBe('/database-away');
    expect(passedOn(answer, databaseAwayHeader)).toBe('1');
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src[^;]*'nonce-/);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('leaves calls to say so themselves', async () => {
    expect((await proxy(ask('/api/health', page))).status).toBe(200);
    expect((await proxy(ask('/api/trpc/cards.answer', { 'sec-fetch-site': 'same-origin' }, 'POST'))).status).toBe(200);
  });
});
