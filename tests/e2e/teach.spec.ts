import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { demoAccount, newPerson, register, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

test('the instructors’ side is closed to visitors and students', async ({ page }) => {
  await page.goto('/teach');
  await expect(page).toHaveURL('/sign-in?next=%2Fteach');
  await register(page, newPerson());
  await expect(page.getByRole('link', { name: 'Teach', exact: true })).toHaveCount(0);
  for (const path of ['/teach', '/teach/questions', '/teach/reports']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not open this page');
    await expect(page.getByRole('navigation', { name: 'Teaching' })).toHaveCount(0);
  }
});

const options = [
  ['Once', 'A retry comes after the first try.'],
  ['Twice', 'MaxAttempts counts retries, not tries.'],
  ['Three times', 'One try and two retries.'],
  ['Until it succeeds', 'Retries are counted.'],
] as const;

/** Writes everything a question with four options needs. */
async function write(page: Page, prompt: string): Promise<void> {
  await page.getByLabel('Question', { exact: true }).fill(prompt);
  for (const [index, [text, why]] of options.entries()) {
    await page.getByLabel(`Option ${index + 1}`, { exact: true }).fill(text);
    await page.locator(`[id="field-options.${index}.explanation"]`).fill(why);
  }
  await page.getByLabel('Explanation', { exact: true }).fill('One try, and as many retries as MaxAttempts says.');
  await page.getByLabel('Source', { exact: true }).fill('Handling errors');
  await page
    .getByLabel('Its address')
    .fill('https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html');
  await page.getByLabel('Paragraph that teaches it').selectOption({ index: 3 });
  await page.getByLabel('Task statement of the exam').selectOption('1.1');
  await page.getByLabel('Difficulty').selectOption('2');
}

test('an instructor writes a question, a colleague reviews it, it is published', async ({ page, browser }) => {
  const watched = watchPage(page);
  const prompt = `A Retrier has MaxAttempts 2 and its function always fails. How often is ${randomUUID()} called?`;
  await signIn(page, demoAccount('instructor'), '/teach/questions');
  await page.getByRole('link', { name: 'New question' }).click();
  await page.getByRole('button', { name: /^Choose one/ }).click();
  await expect(page).toHaveURL(/\/teach\/questions\/question-/);
  await write(page, prompt);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue(prompt);

  // Without a key it is not handed in, and says so where it stands.
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not submitted yet' })).toContainText('exactly one option');
  await page.getByRole('radio', { name: 'Option 3 is right' }).check();

  // As a learner sees it, answered in both widths.
  const preview = page.getByRole('region', { name: 'As a learner sees it' });
  await preview.getByRole('radio', { name: 'Three times' }).check();
  await preview.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(preview.getByRole('region', { name: 'Right.' })).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Report a problem' })).toHaveCount(0);
  const narrow = await preview.locator('[data-card]').evaluate((card) => card.getBoundingClientRect().width);
  await preview.getByText('Desktop').click();
  await expect
    .poll(() => preview.locator('[data-card]').evaluate((card) => card.getBoundingClientRect().width))
    .toBeGreaterThan(narrow);

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('Version 1 waits for a review', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await checkAccessibility(page);
  const path = new URL(page.url()).pathname;

  const theirs = await browser.newContext();
  const colleague = await theirs.newPage();
  await signIn(colleague, demoAccount('admin'), path);
  await expect(colleague.getByRole('heading', { name: 'Version 1 waits for your review' })).toBeVisible();
  await colleague.getByRole('button', { name: 'Approve' }).click();
  await colleague.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(colleague.getByText('Version 1 published', { exact: false })).toBeVisible();
  await theirs.close();

  await page.goto(`/teach/questions?q=${encodeURIComponent(prompt)}`);
  const row = page.getByRole('row').filter({ hasText: prompt.slice(0, 40) });
  await expect(row).toContainText('Published');
  await expect(row).toContainText('Choose one');
  await checkAccessibility(page);
  expect(watched.faults).toEqual([]);
});

test('a learner reports a card, an instructor answers, the learner reads it', async ({ page, browser }) => {
  const text = `The second option is right as well: ${randomUUID()}`;
  await register(page, newPerson('Rita Reporter'));
  await page.goto('/lessons/retry-and-catch');
  const choosing = page.locator('[data-card]').filter({ has: page.getByRole('radio') });
  const card = page.locator(`[data-card="${await choosing.first().getAttribute('data-card')}"]`);
  await card.getByRole('radio').first().check();
  await card.getByRole('button', { name: 'Answer', exact: true }).click();
  await card.getByRole('button', { name: 'Report a problem' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report a problem with this card' });
  await dialog.getByRole('radio', { name: /It is unclear/ }).check();
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name: 'Send the report' }).click();
  await expect(dialog.getByRole('status')).toContainText('An instructor will look at it');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const theirs = await browser.newContext();
  const instructor = await theirs.newPage();
  await signIn(instructor, demoAccount('instructor'), '/teach/reports');
  const report = instructor.getByRole('listitem').filter({ hasText: text });
  await checkAccessibility(instructor);
  await report.getByLabel('Answer to the learner').fill('You are right, the second option is mended.');
  await report.getByRole('button', { name: 'Send the answer' }).click();
  await expect(instructor.getByRole('listitem').filter({ hasText: text })).toHaveCount(0);
  await theirs.close();

  await page.goto('/account');
  await expect(page.getByRole('region', { name: 'Your reports' })).toContainText('the second option is mended');
  await page.goto('/lessons/retry-and-catch');
  await expect(page.getByText('You are right, the second option is mended.')).toBeVisible();
});
