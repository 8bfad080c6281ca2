// @ts-check
import { chromium, expect } from '@playwright/test';
import { requireBrowser } from './browser.mjs';
import { startKillable } from './killable-product.mjs';
import { freePort } from './ports.mjs';

const questions = 10;
const hour = 3_600_000;

/** @param {import('@playwright/test').Page} page */
const options = (page) => page.locator('fieldset input');

/**
 * Chooses as many options of the question on the screen as it asks for, from the last.
 * @param {import('@playwright/test').Page} page @returns {Promise<number[]>} their places
 */
const answer = async (page) => {
  const kind = await options(page).first().getAttribute('type');
  const last = (await options(page).count()) - 1;
  const chosen = kind === 'checkbox' ? [last - 1, last] : [last];
  for (const place of chosen) await options(page).nth(place).check();
  return chosen;
};

/**
 * A whole mock in a real browser whose clock is hours wrong: answered, reloaded, the server killed in the middle and answered further while it is
 * down, started again, reloaded, handed in. What the server then has is compared with what was chosen, and its deadline with the first.
 * @param {string} folder @param {(line: string) => void} say
 * @returns {Promise<{kept: number, given: number, secondsLost: number, waited: boolean}>} `secondsLost`: how far the deadline moved
 */
export const takeMockThroughDeath = async (folder, say) => {
  const port = await freePort();
  let running = await startKillable(folder, port);
  const browser = await chromium.launch({ executablePath: await requireBrowser(say), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ baseURL: running.address });
    page.setDefaultTimeout(60_000);
    const within = expect.configure({ timeout: 60_000 });
    const saved = () => within(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    const read = async () => {
      const id = page.url().split('/').pop();
      const reply = await page.request.get(
        `/api/trpc/mocks.get?input=${encodeURIComponent(JSON.stringify({ json: { id } }))}`,
      );
      return (await reply.json()).result.data.json;
    };

    await page.goto('/mock');
    await page.getByText(String(questions), { exact: true }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await within(page.getByRole('heading', { level: 2 })).toHaveText(`Question 1 of ${questions}`);
    const { deadline } = await read();

    /** @type {Map<number, number[]>} */
    const chosen = new Map();
    const go = async (/** @type {number} */ place) => {
      await page.getByRole('button', { name: new RegExp(`^Question ${place + 1},`) }).click();
      chosen.set(place, await answer(page));
    };
    for (const place of [0, 1, 2]) await go(place);
    await saved();
    // From here on the browser believes it is three hours later.
    await page.clock.install({ time: Date.now() + 3 * hour });
    await page.reload();
    await within(options(page).nth(chosen.get(0)?.at(-1) ?? 0)).toBeChecked();
    await go(3);
    await saved();

    await running.kill();
    for (const place of [4, 5, 6]) await go(place);
    const waiting = page.getByText('Kept here; sent when the connection is back');
    await within(waiting).toBeVisible();
    const waited = await waiting.isVisible();
    running = await startKillable(folder, port);
    await saved();

    await page.reload();
    for (const place of [7, 8]) await go(place);
    await saved();
    const left = Number((await page.getByRole('timer').textContent())?.split(':')[0]);
    const before = await read();
    const truly = (new Date(before.deadline).getTime() - new Date(before.now).getTime()) / 60_000;
    if (Math.abs(left - truly) > 1.1) throw new Error(`the screen says ${left} minutes are left, the server ${truly}`);

    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
    await within(page.getByRole('heading', { level: 1, name: 'How the mock went' })).toBeVisible();
    const after = await read();
    const kept = [...chosen].filter(([place, places]) => {
      const { card, response } = after.items[place];
      const ids = response === null ? [] : (response.options ?? [response.option]);
      const wanted = places.map((/** @type {number} */ at) => card.options[at].id);
      return ids.length === wanted.length && wanted.every((/** @type {string} */ id) => ids.includes(id));
    }).length;
    const secondsLost = Math.abs(new Date(after.deadline).getTime() - new Date(deadline).getTime()) / 1000;
    return { kept, given: chosen.size, secondsLost, waited };
  } finally {
    await browser.close();
    await running.kill();
  }
};
