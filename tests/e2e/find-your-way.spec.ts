import { expect, test } from '@playwright/test';
import { answerCard } from './support/answer-card';
import { watchPage } from './support/watch-page';

test('a newcomer finds a place with the placement check, marks a lesson as known, and takes it back', async ({
  page,
}) => {
  const watched = watchPage(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Find your place' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find your place' })).toBeVisible();

  // One answered, one passed over; a reload goes on after what was answered.
  await answerCard(page.locator('[data-card]'));
  await page.getByRole('button', { name: 'Next card' }).click();
  await expect(page.getByText(/^Card 2 of 12/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Card 2 of 12/)).toBeVisible();
  for (let card = 2; card <= 12; card++) {
    await expect(page.getByText(new RegExp(`^Card ${card} of 12`))).toBeVisible();
    await page.getByRole('button', { name: 'I do not know this' }).click();
  }
  await expect(page.getByRole('heading', { name: /^[01] of 12 right$/ })).toBeVisible();

  const saga = page.getByRole('checkbox', { name: /sagas/ });
  await saga.check();
  await page.getByRole('button', { name: /^Mark \d+ lessons? as known$/ }).click();
  await expect(page.getByText(/^\d+ lessons? marked as known\.$/)).toBeVisible();

  await page.getByRole('link', { name: 'To the course', exact: true }).click();
  await expect(page.getByText('You know this already.').first()).toBeVisible();
  await page.goto('/lessons/sagas');
  await page.getByRole('button', { name: 'Take that back' }).click();
  await expect(page.getByRole('button', { name: 'Take that back' })).toHaveCount(0);
  expect(watched.faults).toEqual([]);
});

test('everything is found from anywhere by its first letters, with the keyboard alone', async ({ page }) => {
  const watched = watchPage(page);
  await page.goto('/rules');
  await expect(page.getByRole('button', { name: 'Search everything' })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Search lessons/ })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type('heartb');
  const found = page.getByRole('option');
  await expect(found.first()).toContainText('Heartbeat');
  await page.keyboard.press('ArrowDown');
  await expect(found.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary#heartbeat$/);

  await page.goto('/search?q=zeppelin');
  await expect(page.getByText('Nothing speaks of that')).toBeVisible();
  expect(watched.faults).toEqual([]);
});

test('a word of the glossary says in the lesson what it means, by focus and by touch', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.goto('/lessons/waiting-for-answers');
  const word = page.locator('a[data-gloss]').first();
  const note = page.getByRole('tooltip');
  await expect(async () => {
    await word.tap();
    await expect(note).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page).toHaveURL(/\/lessons\/waiting-for-answers$/);
  expect(await note.textContent()).toContain(await word.getAttribute('data-gloss'));
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await context.close();
});

test('a lesson’s machine is changed, run as changed, kept through a reload, and reset', async ({ page }) => {
  const watched = watchPage(page);
  await page.goto('/lessons/first-machine');
  const machine = page.locator('[data-machine="back-to-front"]');
  await machine.getByRole('button', { name: 'Edit' }).click();
  const text = machine.getByRole('textbox', { name: /as JSON$/ }).first();
  await text.fill((await text.inputValue()).replaceAll('Wash', 'Rinse'));
  const recorded = page.waitForResponse((response) => response.url().includes('runs.record'));
  await machine.getByRole('button', { name: 'Run', exact: true }).click();
  const history = machine.getByRole('region', { name: /^Execution history/ });
  await expect(history).toContainText('Rinse');
  await expect(machine.getByRole('img')).toContainText('Rinse');

  await recorded;
  await page.reload();
  await expect(history).toContainText('Rinse');
  await expect(text).toHaveValue(/Rinse/);
  await machine.getByRole('button', { name: 'Reset' }).click();
  await expect(machine.getByRole('img')).not.toContainText('Rinse');
  await expect(machine.getByRole('button', { name: 'Edit' })).toBeVisible();
  expect(watched.faults).toEqual([]);
});
