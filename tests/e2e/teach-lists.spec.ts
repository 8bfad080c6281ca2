import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { demoAccount, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

test('exercises are searched by the keys alone, and what was asked for stays in the address', async ({ page }) => {
  const watched = watchPage(page);
  await signIn(page, demoAccount('instructor'), '/teach/exercises');
  const words = page.getByRole('searchbox', { name: 'Title, slug or tag' });
  await words.fill('idempotency');
  await words.press('Enter');
  await expect(page).toHaveURL(/[?&]q=idempotency/);
  const rows = page.getByRole('table', { name: 'Exercises' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Twice is once' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: 'Light the lamp' })).toHaveCount(0);
  await page.reload();
  await expect(words).toHaveValue('idempotency');

  await page.getByLabel('Kind').selectOption('convert');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('No exercise matches')).toBeVisible();
  await checkAccessibility(page);
  await page.goBack();
  await expect(rows.filter({ hasText: 'Twice is once' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page).toHaveURL('/teach/exercises');

  // More than one page of them: the next one begins where this ended.
  const pages = page.getByRole('navigation', { name: /^Pages of/ });
  await expect(pages).toContainText('1–25 of');
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(pages).toContainText('26–');
  expect(watched.faults).toEqual([]);
});

test('a published quiz says that it was changed since, shows what, and takes it back or publishes it', async ({
  page,
}) => {
  const title = `Waiting ${randomUUID()}`;
  await signIn(page, demoAccount('instructor'), '/teach/quizzes');
  await page.getByRole('button', { name: 'New quiz' }).first().click();
  await page
    .getByRole('button', { name: /^Add “/ })
    .first()
    .click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/Version 1$/)).toBeVisible();
  const unpublished = page.getByRole('button', { name: 'Changes not published' });
  await expect(unpublished).toHaveCount(0);

  await page.getByLabel('Minutes').fill('25');
  await unpublished.click();
  const dialog = page.getByRole('dialog', { name: 'Changes not published' });
  await expect(dialog).toContainText('Minutes: 25');
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Take them back' }).click();
  await expect(page.getByLabel('Minutes')).toHaveValue('');
  await expect(unpublished).toHaveCount(0);
  await page.getByRole('button', { name: 'Give my changes back' }).click();
  await expect(page.getByLabel('Minutes')).toHaveValue('25');
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();

  await page.getByRole('link', { name: 'All quizzes' }).click();
  await page.getByRole('searchbox').fill(title);
  await page.getByRole('searchbox').press('Enter');
  const row = page.getByRole('row').filter({ hasText: title });
  await expect(row).toContainText('Changes not published');
  await row.getByRole('link', { name: title }).click();
  await unpublished.click();
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/Version 2$/)).toBeVisible();
  await expect(unpublished).toHaveCount(0);
});

test('whoever writes on a question whose draft a colleague throws away keeps the text as a new draft', async ({
  page,
  browser,
}) => {
  const prompt = `What waits for ${randomUUID()}?`;
  await signIn(page, demoAccount('instructor'), '/teach/questions/new');
  await page.getByRole('button', { name: /^Choose one/ }).click();
  await expect(page).toHaveURL(/\/teach\/questions\/question-/);
  await page.getByLabel('Question', { exact: true }).fill('At first.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const theirs = await browser.newContext();
  const colleague = await theirs.newPage();
  await signIn(colleague, demoAccount('admin'), new URL(page.url()).pathname);
  await colleague.getByRole('button', { name: 'Discard the draft…' }).click();
  await colleague.getByRole('button', { name: 'Discard the draft', exact: true }).click();
  await expect(colleague).toHaveURL('/teach/questions');
  await theirs.close();

  await page.getByLabel('Question', { exact: true }).fill(prompt);
  await expect(page.getByText('Only in this browser')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'threw this draft away' })).toBeVisible();
  await checkAccessibility(page);
  // Also after a reload, where there is no such question any more.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This question is not there any more');
  await expect(page.getByText(prompt)).toBeVisible();
  await page.getByRole('button', { name: 'Keep it as a new draft' }).click();
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue(prompt);
  await page.getByRole('link', { name: 'All questions' }).click();
  await page.getByRole('searchbox').fill(prompt);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('row').filter({ hasText: prompt })).toContainText('Draft');
});
