import { expect, test } from '@playwright/test';
import { watchPage } from './support/watch-page';

test('a refusal of AWS’s leads to its rule, from there to a lesson’s paragraph', async ({ page }) => {
  const watched = watchPage(page);
  await page.goto('/rules');
  await page.getByRole('searchbox').fill('States.ALL must appear alone and at end of list');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/\/rules\?q=States\.ALL/);
  await page.getByRole('link', { name: /errors\.all\.alone-and-last/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('States.ALL stands alone');
  await expect(page.getByRole('group', { name: 'The same definition, mended' })).toBeVisible();
  await page.getByRole('link', { name: /Learn it in the lesson/ }).click();
  await expect(page).toHaveURL(/\/lessons\/retry-and-catch#top-to-bottom$/);
  await expect(page.locator('#top-to-bottom')).toBeInViewport();
  expect(watched.faults).toEqual([]);
});

test('there is no page for a rule that does not exist', async ({ page }) => {
  expect((await page.goto('/rules/no.such.rule'))?.status()).toBe(404);
});
