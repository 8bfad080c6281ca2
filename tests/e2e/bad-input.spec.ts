import { expect, test } from '@playwright/test';
import { openExercise, openPane, submitAndExpect, writeDefinition } from './support/workspace';

const ORDER = 'order-fulfilment';

test('the graph stays while the text cannot be read, and a text that is no definition costs no attempt', async ({
  page,
}) => {
  await openExercise(page, ORDER);
  await writeDefinition(page, '{ "StartAt": "ChargeCard", "States": ');
  await openPane(page, 'Graph');
  await expect(page.getByText('this is the last graph that could be drawn')).toBeVisible();
  await expect(page.locator('[data-state="ShipOrder"]')).toBeVisible();
  // Dimmed, so that nobody takes it for what the text says now.
  await expect(page.locator('[data-last-drawn]')).toHaveCSS('opacity', '0.5');
  await submitAndExpect(page, 'Not run: this is no valid definition');
  await openPane(page, 'Results');
  await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toContainText('Line 1, column');
});

test('what is written without a server is kept, sent when it is back, and there after a reload', async ({ page }) => {
  await openExercise(page, 'fan-in');
  await page.route('**/api/trpc/**', (route) => route.abort());
  await writeDefinition(page, '{ "Comment": "written without a server" }');
  await expect(page.getByRole('status').filter({ hasText: 'Kept here, sent later' })).toBeVisible();
  await page.reload();
  await openPane(page, 'Definition');
  await expect(page.locator('.cm-content')).toContainText('written without a server');
  await expect(page.getByRole('status').filter({ hasText: 'Kept here, sent later' })).toBeVisible();
  // It asks again by itself, and whoever looks from elsewhere then sees the text.
  await page.unroute('**/api/trpc/**');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached({ timeout: 15_000 });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await openPane(page, 'Definition');
  await expect(page.locator('.cm-content')).toContainText('written without a server');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
});

test('two tabs that write the same draft keep both texts and ask', async ({ page, context }) => {
  await openExercise(page, 'mend-the-choice');
  await writeDefinition(page, '{ "Comment": "begun" }');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  const other = await context.newPage();
  await openExercise(other, 'mend-the-choice');
  await writeDefinition(other, '{ "Comment": "from the other tab" }');
  await expect(other.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  await writeDefinition(page, '{ "Comment": "from this tab" }');
  await expect(page.getByRole('region', { name: 'Definition' }).getByRole('alert')).toContainText(
    'changed in another tab',
  );
  await page.getByRole('button', { name: 'Take the other text' }).click();
  await expect(page.locator('.cm-content')).toContainText('from the other tab');
  await openPane(page, 'Task');
  await page.getByRole('tab', { name: 'Submissions' }).click();
  await expect(page.getByRole('heading', { name: 'Former texts' })).toBeVisible();
});

test('two megabytes pasted are kept in the window, and said to be too long', async ({ page }) => {
  await openExercise(page, ORDER);
  await writeDefinition(page, `{ "Comment": "${'x'.repeat(2_097_152)}" }`);
  await expect(page.getByRole('region', { name: 'Definition' }).getByRole('alert')).toContainText(
    'This text is too long',
  );
  await expect(page.getByRole('button', { name: 'Submit for grading' })).toBeDisabled();
  // What was there before the paste is one undo away.
  await page.locator('.cm-content').press('ControlOrMeta+z');
  await expect(page.getByRole('region', { name: 'Definition' }).getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Submit for grading' })).toBeEnabled();
});

test('an endless run is stopped, and said why', async ({ page }) => {
  await openExercise(page, ORDER);
  await writeDefinition(page, '{ "StartAt": "Round", "States": { "Round": { "Type": "Pass", "Next": "Round" } } }');
  await openPane(page, 'Results');
  const run = page.getByRole('button', { name: /^Run/ });
  await run.click();
  await openPane(page, 'Results');
  await expect(page.getByText('reached the maximum number of history events (25000)')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('group', { name: 'Type of workflow' }).getByText('Express').click();
  await run.click();
  await openPane(page, 'Results');
  await expect(page.getByText('Does it loop for ever?')).toBeVisible({ timeout: 20_000 });
});

test('a link nobody made shows nothing, and says what to do', async ({ page }) => {
  const answer = await page.goto('/playground/shared/nobody-made-this-link');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This link shows nothing' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
