import { expect, type Page, test } from '@playwright/test';
import { answerCard, expectAnswered } from './support/answer-card';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

const card = (page: Page) => page.locator('[data-card]');
const shown = (page: Page) => card(page).getAttribute('data-card');
const doneToday = (page: Page) => page.locator('dl div', { hasText: 'done today' }).locator('dd');

/** Answers the card on the screen and rates it, whichever ratings are offered. */
const answerAndRate = async (page: Page): Promise<void> => {
  const before = await shown(page);
  await answerCard(card(page));
  await page.locator('[data-rating]').last().click();
  await expect(card(page)).not.toHaveAttribute('data-card', before ?? '');
};

test('a candidate answers, rates by key, takes the last one back, and finds the day’s work after a reload', async ({
  page,
}) => {
  const watched = watchPage(page);
  await page.goto('/review');
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  await checkAccessibility(page);

  const first = await shown(page);
  await answerCard(card(page));
  await checkAccessibility(page);
  await page.keyboard.press('1');
  await expect(card(page)).not.toHaveAttribute('data-card', first ?? '');
  await expect(doneToday(page)).toHaveText('1');

  await answerAndRate(page);
  await expect(doneToday(page)).toHaveText('2');
  const third = await shown(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page)).not.toHaveAttribute('data-card', third ?? '');
  await expect(doneToday(page)).toHaveText('1');

  await page.reload();
  await expect(doneToday(page)).toHaveText('1');
  expect(watched.faults).toEqual([]);
});

test('an answer given while the connection is away is kept, and recorded once when it is back', async ({
  page,
  context,
}) => {
  await page.goto('/review');
  await answerAndRate(page);
  await expect(doneToday(page)).toHaveText('1');
  const second = await shown(page);

  await context.setOffline(true);
  const radios = card(page).getByRole('radio');
  test.skip((await radios.count()) === 0, 'the card at hand is not of a kind answered in one press');
  await radios.first().check();
  await card(page).getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByText(/kept here and sent when it is back/)).toBeVisible();
  await expect(card(page)).not.toHaveAttribute('data-card', second ?? '');

  await context.setOffline(false);
  await expect(page.getByText(/waited here (was|were) recorded/).first()).toBeVisible();
  await expect(doneToday(page)).toHaveText('2');
  await page.reload();
  await expect(doneToday(page)).toHaveText('2');
});

test('a plan is kept, a date that has passed is refused with what to do, and statistics show what was done', async ({
  page,
}) => {
  await page.goto('/review/plan');
  await checkAccessibility(page);
  await page.getByLabel('Exam date').fill('2020-01-01');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText(/has passed/)).toBeVisible();

  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Exam date').fill(soon);
  await page.getByLabel('Minutes a day').fill('10');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('Your plan is saved.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Exam date')).toHaveValue(soon);

  await page.goto('/review/statistics');
  await expect(page.getByText('Nothing to show yet')).toBeVisible();
  await page.goto('/review');
  await expect(page.getByText(`Chosen for your exam on ${soon}`)).toBeVisible();
  await answerAndRate(page);
  await page.goto('/review/statistics');
  await expect(page.getByRole('heading', { name: `Readiness for ${soon}` })).toBeVisible();
  await checkAccessibility(page);
});

test('an earlier answer of a lesson does not stand in the way of a review', async ({ page }) => {
  await page.goto('/lessons/first-machine');
  await answerCard(page.locator('[data-card]').first());
  await page.goto('/review');
  await answerCard(card(page));
  await expectAnswered(card(page));
});
