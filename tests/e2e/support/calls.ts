import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api/root';
import type { Person } from './accounts';

const base = process.env['BASE_URL'] ?? 'http://localhost:3000';

/** Sent as this page's browser would: with its cookies, from its own address. */
const send = (page: Page, path: string, method: string, data?: unknown) =>
  page.request.fetch(new URL(path, base).href, {
    method,
    data,
    headers: { origin: new URL(base).origin, 'content-type': 'application/json' },
  });

/** The procedures, as whoever is signed in on the page calls them: for what a test needs and does not walk. */
export const apiOf = (page: Page) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: new URL('/api/trpc', base).href,
        transformer: superjson,
        fetch: async (url, { method = 'GET', body } = {}) => {
          const answer = await send(page, String(url), method, body ?? undefined);
          return new Response(new Uint8Array(await answer.body()), { status: answer.status() });
        },
      }),
    ],
  });

/** Registers without the form, which has a test of its own. */
export async function signUp(page: Page, { name, email, password }: Person): Promise<void> {
  expect((await send(page, '/api/auth/sign-up/email', 'POST', { name, email, password })).status()).toBe(200);
}

/** Signs in without the form. */
export async function comeIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  expect((await send(page, '/api/auth/sign-in/email', 'POST', { email, password })).status()).toBe(200);
}

/** A class of this teacher's with one student in it. */
export async function makeClass(teacher: Page, student: Page) {
  const api = apiOf(teacher);
  const name = `Class ${randomUUID().slice(0, 8)}`;
  const { id } = await api.classes.create.mutate({ name, about: '', timeZone: 'Europe/Berlin' });
  const { code } = await api.classes.setCode.mutate({ id, open: true });
  await apiOf(student).classes.join.mutate({ code: code ?? '' });
  return { id, name };
}

/** How something is given: with no dates of its own. */
export const undated = {
  ...{ title: '', note: '', openAt: null, dueAt: null, closeAt: null },
  ...{ lateRule: 'none' as const, latePercent: 10, points: 100 },
};
