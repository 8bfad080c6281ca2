import { expect, test } from '@playwright/test';
import { watchPage } from './support/watch-page';

test('the server says that it is well', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('an unknown address is answered with 404, under the same policy as every page', async ({ page }) => {
  const watched = watchPage(page);
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src[^;]*'nonce-/);
  expect(answer?.headers()['cache-control']).toContain('no-store');
  expect(watched.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('a write from a foreign origin is refused', async ({ request }) => {
  const answer = await request.post('/api/trpc/lesson.finish', {
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    data: { json: {} },
  });
  expect(answer.status()).toBe(403);
});
