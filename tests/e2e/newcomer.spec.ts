import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { answerCard, expectAnswered } from './support/answer-card';
import { watchPage } from './support/watch-page';

const machineOn = (page: Page) => page.locator('[data-machine]').first();
const cardsOn = (page: Page) => page.locator('[data-card]');

/** What a newcomer did is on the page: the machine has run, three cards have their verdict. */
const expectWorkThere = async (page: Page): Promise<void> => {
  await expect(machineOn(page).getByRole('region', { name: /^Execution history/ })).toBeVisible();
  for (const place of [0, 1, 2]) await expectAnswered(cardsOn(page).nth(place));
};

test('a newcomer begins, runs a machine, answers three cards, and keeps it all through a reload and a registration', async ({
  page,
}) => {
  const watched = watchPage(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Begin', exact: true }).click();
  await expect(page).toHaveURL(/\/lessons\//);
  const lesson = page.url();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await machineOn(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(machineOn(page).getByRole('region', { name: /^Execution history/ })).toBeVisible();
  for (const place of [0, 1, 2]) await answerCard(cardsOn(page).nth(place));

  await page.reload();
  await expectWorkThere(page);

  await page.goto(`/register?next=${encodeURIComponent(new URL(lesson).pathname)}`);
  await page.getByLabel('Name').fill('Nell Newcomer');
  await page.getByLabel('Email').fill(`nell-${randomUUID()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(new RegExp(`${new URL(lesson).pathname}$`));
  await expectWorkThere(page);

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Continue', exact: true })).toBeVisible();
  await expect(page.getByText(/^3 of \d+$/)).toBeVisible();
  expect(watched.faults).toEqual([]);
});
