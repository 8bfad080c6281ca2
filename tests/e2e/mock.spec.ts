import { expect, type Page, test } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

const question = (page: Page) => page.getByRole('heading', { level: 2, name: /^Question/ });
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
const options = (page: Page) => page.locator('fieldset input');

const begin = async (page: Page): Promise<void> => {
  await page.goto('/mock');
  await page.getByText('10', { exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(question(page)).toHaveText('Question 1 of 10');
};

test('a mock is taken whole: answers, flag, note, a reload, a lost connection, a clock set wrong, and a report', async ({
  page,
  context,
}) => {
  const watched = watchPage(page);
  await begin(page);
  await checkAccessibility(page);
  await options(page).first().check();
  await page.getByRole('button', { name: 'Flag for later' }).click();
  await page.getByLabel('Your notes on this question').fill('Think about the order.');
  await saved(page);

  await page.reload();
  await expect(options(page).first()).toBeChecked();
  await expect(page.getByLabel('Your notes on this question')).toHaveValue('Think about the order.');
  await expect(page.getByRole('button', { name: /^Question 1, .*flagged/ })).toBeVisible();

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await options(page).first().check();
  await expect(page.getByText('Kept here; sent when the connection is back')).toBeVisible();
  await context.setOffline(false);
  await saved(page);

  // A browser whose clock is an hour ahead has as much time as any other.
  const before = await page.getByRole('timer').textContent();
  await page.clock.install({ time: Date.now() + 3_600_000 });
  await page.reload();
  const minutes = async () => Number((await page.getByRole('timer').textContent())?.split(':')[0]);
  expect(Math.abs((await minutes()) - Number(before?.split(':')[0]))).toBeLessThanOrEqual(2);
  await page.clock.resume();

  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('dialog')).toContainText(/still blank/);
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How the mock went' })).toBeVisible();
  await expect(page.getByText('An estimate by a straight line')).toBeVisible();
  await expect(page.getByText('Think about the order.')).toBeVisible();
  await checkAccessibility(page);

  await page.getByRole('button', { name: /into my review$/ }).click();
  await expect(page.getByText('They are first in your review.')).toBeVisible();
  expect(watched.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(fault))).toEqual([]);
});

test('somebody else’s mock is not there', async ({ page }) => {
  await page.goto('/mock/0190a000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('How the mock went');
});

test('a paper comes back to the question one was at, by a reload, by Back and Forward, and from the list', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(question(page)).toHaveText('Question 3 of 10');
  await expect(page).toHaveURL(/\?question=3$/);
  await options(page).first().check();
  await saved(page);
  await page.reload();
  await expect(question(page)).toHaveText('Question 3 of 10');
  await expect(options(page).first()).toBeChecked();

  // Back leaves the paper, and Forward shows it as it is now: the answer is told by the server, not by this browser.
  await options(page).nth(1).click();
  await saved(page);
  await page.getByRole('banner').getByRole('link', { name: 'Statecraft, to the course' }).click();
  await expect(page).toHaveURL('/');
  await page.evaluate(() => localStorage.clear());
  await page.goBack();
  await expect(question(page)).toHaveText('Question 3 of 10');
  await expect(options(page).nth(1)).toBeChecked();

  await page.getByRole('button', { name: 'Question 5, blank' }).click();
  await expect(question(page)).toHaveText('Question 5 of 10');
  await page.goto('/mock');
  await page.getByRole('link', { name: 'Continue it' }).click();
  await expect(question(page)).toHaveText('Question 5 of 10');
});

test('a paper handed in elsewhere is not shown as running by Back', async ({ page, context }) => {
  await begin(page);
  const at = page.url();
  await page.getByRole('banner').getByRole('link', { name: 'Statecraft, to the course' }).click();
  await expect(page).toHaveURL('/');
  const other = await context.newPage();
  await other.goto(at);
  await other.getByRole('button', { name: 'Hand in' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'How the mock went' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'How the mock went' })).toBeVisible();
});
