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

describe('without its database', () => {
  beforeAll(async () => {
    const { makeDatabase } = await import('@/server/make-database');
    await shared.statecraftDatabase?.$disconnect();
    // Nothing listens on the port for discarding.
    shared.statecraftDatabase = makeDatabase('postgres://nobody@127.0.0.1:9/none', 1);
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
