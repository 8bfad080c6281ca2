import { expect, type Page, test } from '@playwright/test';
import { newPerson, type Person } from './support/accounts';
import { apiOf, comeIn, signUp } from './support/calls';
import { checkAccessibility } from './support/check-accessibility';
import { openExercise, openPane, writeDefinition } from './support/workspace';

const slug = 'two-at-a-time';
const mine = '{"StartAt":"Mine","States":{"Mine":{"Type":"Pass","End":true}}}';

const told = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('heading', { level: 2 }) });
const editor = (page: Page) => page.locator('.cm-content');

/** Somebody at an exercise, with a text the server has. */
const begin = async (page: Page, person: Person): Promise<void> => {
  await signUp(page, person);
  await openExercise(page, slug);
  await writeDefinition(page, mine);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
};

test('signed out while typing: nothing is graded as a guest’s, and the text is there after signing in again', async ({
  page,
  context,
}) => {
  const person = newPerson('Mira Holm');
  await begin(page, person);
  await context.clearCookies();
  const later = mine.replaceAll('Mine', 'Later');
  await writeDefinition(page, later);
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(told(page)).toContainText('You are signed out');
  await checkAccessibility(page);
  expect(await context.cookies()).toEqual([]);

  await told(page).getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page).toHaveURL(`/exercises/${slug}`);
  await openPane(page, 'Definition');
  await expect(editor(page)).toContainText('Later');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  await expect(told(page)).toHaveCount(0);
});

test('another has signed in meanwhile: nothing is written to their account, and the text waits for its writer', async ({
  page,
  context,
}) => {
  const [mira, bo] = [newPerson('Mira Holm'), newPerson('Bo Lind')];
  await begin(page, mira);
  await context.clearCookies();
  await signUp(page, bo);
  await writeDefinition(page, mine.replaceAll('Mine', 'Later'));
  await expect(told(page)).toContainText('This browser is signed in as Bo Lind now');
  // On a phone it lies over the button until it is closed; another write has it say so again.
  await told(page).getByRole('button', { name: 'Close' }).click();
  await expect(told(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(page.getByText('so nothing was written').first()).toBeVisible();
  expect(await apiOf(page).drafts.get.query({ topic: `exercise:${slug}` })).toMatchObject({ draft: null });

  await told(page).getByRole('button', { name: 'Go on as Bo Lind' }).click();
  await openPane(page, 'Definition');
  await expect(editor(page)).toBeVisible();
  await expect(editor(page)).not.toContainText('Later');

  await comeIn(page, mira);
  await page.reload();
  await openPane(page, 'Definition');
  await expect(editor(page)).toContainText('Later');
});

test('a guest’s work goes on without an account, also when that session has ended', async ({ page, context }) => {
  await openExercise(page, slug);
  await writeDefinition(page, mine);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Not passed' })).toBeInViewport({ timeout: 30_000 });
  await expect(told(page)).toHaveCount(0);
});

test('signing in and registering lead back to where one was, also from one to the other', async ({ page }) => {
  const at = '/exercises?difficulty=1';
  await page.goto(at);
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create an account' })).toBeVisible();
  const person = newPerson();
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(at);
});
