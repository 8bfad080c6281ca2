import { expect, test } from '@playwright/test';
import { openWithoutScripts } from './support/hold-scripts';
import { watchPage } from './support/watch-page';

test('a button that is pressed before the page’s script is there acts when it is', async ({ page }) => {
  const { faults } = watchPage(page);
  const letGo = await openWithoutScripts(page, '/rules');
  await page.getByRole('button', { name: 'Search everything' }).click();
  const search = page.getByRole('combobox', { name: /^Search lessons/ });
  await expect(search).toBeHidden();
  letGo();
  await expect(search).toBeFocused();
  expect(faults).toEqual([]);
});

test('what the browser opens itself is not pressed again', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'wide pages show where the menu leads');
  const letGo = await openWithoutScripts(page, '/rules');
  await page.getByRole('button', { name: 'Menu, at' }).tap();
  const menu = page.locator('#main-menu');
  await expect(menu).toBeVisible();
  letGo();
  await page.waitForFunction(() => window.takeEarlyPress === undefined);
  await expect(menu).toBeVisible();
});

test('who went on to something else meanwhile is not called back', async ({ page }) => {
  const letGo = await openWithoutScripts(page, '/rules');
  const search = page.getByRole('button', { name: 'Search everything' });
  await search.click();
  await page.getByRole('heading', { level: 1 }).click();
  letGo();
  await page.waitForFunction(() => window.takeEarlyPress === undefined);
  await expect(page.getByRole('dialog')).toBeHidden();
  await search.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
