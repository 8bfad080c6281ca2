import { expect, test } from '@playwright/test';
import { demoAccount, newPerson, register, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';
import { definitionOf, expectVerdict, openPane, submitAndExpect, writeDefinition } from './support/workspace';

const SOURCE = 'open-the-envelope';

test('an exercise goes from a fork over its proof and a review to a student', async ({ browser, isMobile }) => {
  test.skip(isMobile, 'written at desktop width');
  test.setTimeout(240_000);
  const title = `The envelope of ${Date.now()}`;
  const author = await (await browser.newContext()).newPage();
  const watched = watchPage(author);
  await signIn(author, demoAccount('instructor'), '/teach/exercises');

  // Begun from one of the course's; the form and the YAML say the same.
  await author.getByRole('button', { name: 'New exercise' }).click();
  await author.getByLabel('Begin from').selectOption(SOURCE);
  await author.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(author).toHaveURL(/\/teach\/exercises\/[0-9a-f-]{36}$/);
  const yaml = author.getByRole('textbox', { name: 'The specification as YAML' });
  await expect(yaml).toContainText('title:');
  await author.getByLabel('Title', { exact: true }).fill(title);
  await expect(yaml).toContainText(`title: ${title}`);
  await expect(author.getByText('Saved', { exact: true })).toBeVisible();
  await checkAccessibility(author);

  // A fault is said at its field and in the list, and goes when it is mended.
  await author.getByLabel('Difficulty').fill('7');
  await expect(author.getByRole('button', { name: /exercise\.yaml:\d+ difficulty/ })).toBeVisible();
  await author.getByLabel('Difficulty').fill('2');
  await expect(author.getByRole('button', { name: /exercise\.yaml:\d+ difficulty/ })).toHaveCount(0);

  // What is expected is looked at and accepted.
  await author.getByRole('button', { name: 'Scenarios', exact: true }).click();
  await author.getByRole('button', { name: 'Accept what it does' }).click();
  await expect(author.getByText('What is expected is what you accepted.')).toBeVisible();

  await author.getByText('Prove', { exact: true }).click();
  await author.getByRole('button', { name: 'Validate' }).click();
  await expect(author.getByText('The proof holds')).toBeVisible({ timeout: 40_000 });
  await author.getByText('Publish', { exact: true }).click();
  await author.getByRole('button', { name: 'Send for review' }).click();
  await expect(author.getByText('You wrote on it: another instructor has to review it.')).toBeVisible();

  // Somebody else approves and publishes.
  const reviewer = await (await browser.newContext()).newPage();
  await signIn(reviewer, demoAccount('admin'), '/teach/exercises');
  await reviewer.getByRole('link', { name: title }).click();
  await reviewer.getByText('Publish', { exact: true }).click();
  await reviewer.getByRole('button', { name: 'Approve' }).click();
  await reviewer.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(reviewer.getByRole('heading', { name: 'Who may open it' })).toBeVisible();
  await reviewer.getByRole('button', { name: 'New link in exam mode' }).click();
  const address = await reviewer.getByText(/\/exercises\/open\//).textContent();

  // A student opens the link, knows what an attempt is worth, and submits.
  const student = await (await browser.newContext()).newPage();
  await register(student, newPerson('Stella Student'));
  await student.goto(new URL(address ?? '').pathname);
  await student.getByRole('button', { name: 'Open the exercise' }).click();
  await expect(student.getByText('Your next submission is attempt 1 and counts whole')).toBeVisible();
  await openPane(student, 'Definition');
  await expect(student.locator('.cm-content')).toBeVisible();
  await submitAndExpect(student, 'Not passed');
  await expect(student.getByText('Your next submission is attempt 2 and counts up to 70 %')).toBeVisible();
  await writeDefinition(student, definitionOf(SOURCE, 'references/selected'));
  await submitAndExpect(student, 'Passed');
  await expectVerdict(student, 'Counts 70 % as attempt 2');

  // What was changed since stands beside the version, and its text is taken up again.
  await author.reload();
  await author.getByText('Write', { exact: true }).click();
  await author.getByLabel('Title', { exact: true }).fill('Thrown together');
  await expect(author.getByText('Saved', { exact: true })).toBeVisible();
  await author.getByText('Publish', { exact: true }).click();
  await author.getByRole('button', { name: 'Changes', exact: true }).click();
  const since = author.getByRole('region', { name: 'From version 1 to what stands under Write', exact: true });
  await expect(since).toContainText('Thrown together');
  await checkAccessibility(author);
  await author.getByRole('button', { name: 'Edit from this' }).click();
  await expect(since).toContainText('Both have the same text.');
  await author.getByText('Write', { exact: true }).click();
  await expect(yaml).toContainText(`title: ${title}`);
  expect(watched.faults).toEqual([]);
});
