import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { newPerson, register, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

test('registering says what is missing, at the field, and loses nothing that was typed', async ({ page }) => {
  const watched = watchPage(page);
  const person = newPerson();
  await page.goto('/register');
  await page.getByLabel('Email').fill('nora@nowhere');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/Write the name/);
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/name@example\.org/);
  await expect(page.getByLabel('Email')).toHaveValue('nora@nowhere');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /at least 10 characters; this has 5/,
  );
  await checkAccessibility(page);

  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('button', { name: `Account of ${person.name}` })).toBeVisible();
  expect(watched.faults).toEqual([]);
});

test('an email that has an account leads to signing in', async ({ page, browser }) => {
  const person = newPerson();
  const elsewhere = await browser.newContext();
  await register(await elsewhere.newPage(), person);
  await elsewhere.close();
  await page.goto('/register?next=%2Faccount');
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByLabel('Email')).toBeFocused();
  await page.getByRole('link', { name: 'Sign in to it' }).click();
  await expect(page).toHaveURL('/sign-in?next=%2Faccount');
});

test('signing in refuses a wrong password, shows it on request, and goes where one was going', async ({
  page,
  browser,
}) => {
  const person = newPerson();
  const elsewhere = await browser.newContext();
  await register(await elsewhere.newPage(), person);
  await elsewhere.close();

  await page.goto('/account');
  await expect(page).toHaveURL('/sign-in?next=/account');
  const password = page.getByLabel('Password', { exact: true });
  await page.getByLabel('Email').fill(person.email);
  await password.fill('not the password');
  await password.press('Enter');
  await expect(password).toHaveAccessibleDescription(/do not belong together/);
  await expect(password).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveValue(person.email);
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toHaveValue('not the password');
  await checkAccessibility(page);
  await password.fill(person.password);
  await password.press('Enter');
  await expect(page).toHaveURL('/account');
  await expect(page.getByRole('main').getByText(person.email)).toBeVisible();
});

test('a guest is told what that means, and everything moves to the account', async ({ page, baseURL }) => {
  await page.goto('/');
  const answer = await page.request.post('/api/trpc/lesson.markSection', {
    headers: { origin: new URL(baseURL ?? '').origin },
    data: { json: { lesson: 'task-state', section: 'one-state-one-piece-of-work' } },
  });
  expect(answer.status()).toBe(200);
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are a guest');
  await checkAccessibility(page);
  await page.getByRole('main').getByRole('link', { name: 'Keep your progress' }).click();
  await expect(page.getByText('moves to the new account')).toBeVisible();
  const person = newPerson();
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account');
  const exported = await page.request.get('/api/trpc/account.exportData');
  const { result } = (await exported.json()) as {
    result: { data: { json: { lessonProgress: { sections: string[] }[] } } };
  };
  expect(result.data.json.lessonProgress[0]?.sections).toEqual(['one-state-one-piece-of-work']);
});

test('name, password and devices are one’s own to change', async ({ page, browser }) => {
  const watched = watchPage(page);
  const person = newPerson();
  await register(page, person, '/account');
  await page.getByLabel('Name', { exact: true }).fill('Nora Renamed');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByText(/Your name is changed/).first()).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, person, '/account');
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nora Renamed');
  await expect(page.getByText('This device')).toHaveCount(1);
  await page.getByRole('button', { name: /^Sign out .+ last active/ }).click();
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL('/sign-in?next=/account');

  await page.getByLabel('Current password', { exact: true }).fill('not the password');
  await page.getByLabel('New password', { exact: true }).fill('a new pass phrase');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password', { exact: true })).toHaveAccessibleDescription(
    /not your current password/,
  );
  await page.getByLabel('Current password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/Your password is changed/).first()).toBeVisible();
  await checkAccessibility(page);
  await signIn(other, { email: person.email, password: 'a new pass phrase' });
  await elsewhere.close();
  expect(watched.faults.filter((fault) => !fault.includes('400'))).toEqual([]);
});

test('the data can be taken along, and the account deleted', async ({ page }) => {
  const person = newPerson();
  await register(page, person, '/account');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my data' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^statecraft-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(await readFile(await download.path(), 'utf8')) as { account: { email: string } };
  expect(data.account.email).toBe(person.email);
  expect(JSON.stringify(data)).not.toContain(person.password);

  await page.getByRole('button', { name: 'Delete account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
  await dialog.getByLabel('Type your email').fill('someone@example.org');
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByLabel('Type your email')).toBeFocused();
  await checkAccessibility(page);
  await dialog.getByLabel('Type your email').fill(person.email);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).toHaveURL('/');
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/do not belong together/);
});

test('a reset link that works no more says so', async ({ page }) => {
  await page.goto('/reset-password?token=made-up');
  await page.getByLabel('New password', { exact: true }).fill('a new pass phrase');
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This link does not work');
  await page.getByRole('link', { name: 'Ask for a new link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reset your password');
  await checkAccessibility(page);
});
