import { expect, test } from '@playwright/test';
import { demoAccount, newPerson, register, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

test('a visitor is sent to sign in, a student is refused with 403', async ({ page }) => {
  await page.goto('/admin/users');
  await expect(page).toHaveURL('/sign-in?next=%2Fadmin%2Fusers');
  await register(page, newPerson());
  for (const path of ['/admin/users', '/admin/audit']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not open this page');
    await expect(page).toHaveTitle('Not allowed · Statecraft');
  }
  await checkAccessibility(page);
});

test('an administrator finds a person, changes the role and reads it in the audit', async ({ page, browser }) => {
  const watched = watchPage(page);
  const person = newPerson('Paula Promoted');
  const theirs = await browser.newContext();
  const them = await theirs.newPage();
  await register(them, person);
  await them.goto('/admin/users');

  await signIn(page, demoAccount('admin'), '/admin/users');
  await page.getByLabel('Name or email').fill(person.email);
  await page.getByRole('search', { name: 'People' }).getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === person.email);
  const row = page.getByRole('row').filter({ hasText: person.email });
  await expect(row).toContainText('Student');
  await checkAccessibility(page);

  await page.getByRole('button', { name: `Actions for ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Change role…' }).click();
  const dialog = page.getByRole('dialog', { name: `Change the role of ${person.name}` });
  await dialog.getByRole('radio', { name: /Instructor/ }).check();
  await dialog.getByRole('button', { name: 'Make an instructor' }).click();
  await expect(row).toContainText('Instructor');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: `Actions for ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Show in audit' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Role changed' })).toContainText('Student → Instructor');
  await expect(page.getByRole('row').filter({ hasText: 'Access refused' })).toContainText('admin.users');
  await page.getByLabel('What happened').selectOption('Role changed');
  await page.getByRole('search', { name: 'Audit' }).getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Access refused' })).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Role changed' })).toHaveCount(1);
  await checkAccessibility(page);
  await theirs.close();
  expect(watched.faults).toEqual([]);
});

test('a reset link works once, and its owner alone is signed in afterwards', async ({ page, browser }) => {
  const person = newPerson('Leo Locked');
  const theirs = await browser.newContext();
  const them = await theirs.newPage();
  await register(them, person);

  await signIn(page, demoAccount('admin'), '/admin/users');
  await page.goto(`/admin/users?q=${encodeURIComponent(person.email)}`);
  await page.getByRole('button', { name: `Actions for ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Make reset link…' }).click();
  await page.getByRole('button', { name: 'Make link' }).click();
  const link = new URL(await page.getByRole('textbox', { name: 'Link' }).inputValue());
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveCount(0);

  await them.goto(`${link.pathname}${link.search}`);
  await them.getByLabel('New password', { exact: true }).fill('a new pass phrase');
  await them.getByRole('button', { name: 'Set new password' }).click();
  await expect(them.getByText('Your password is changed')).toBeVisible();
  await them.goto('/account');
  await expect(them).toHaveURL('/sign-in?next=/account');
  await signIn(them, { email: person.email, password: 'a new pass phrase' });
  await them.goto(`${link.pathname}${link.search}`);
  await them.getByLabel('New password', { exact: true }).fill('another pass phrase');
  await them.getByRole('button', { name: 'Set new password' }).click();
  await expect(them.getByText('This link does not work')).toBeVisible();
  await theirs.close();
});

test('signing a person out ends their sessions at once', async ({ page, browser }) => {
  const person = newPerson('Sid Signedout');
  const theirs = await browser.newContext();
  const them = await theirs.newPage();
  await register(them, person, '/account');

  await signIn(page, demoAccount('admin'), '/admin/users');
  await page.goto(`/admin/users?q=${encodeURIComponent(person.email)}`);
  await page.getByRole('button', { name: `Actions for ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out everywhere…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('row').filter({ hasText: person.email })).toContainText('signed in nowhere');
  await them.reload();
  await expect(them).toHaveURL('/sign-in?next=/account');
  await theirs.close();
});

test('a search without a match offers the way back; a page beyond the last leads to the last', async ({ page }) => {
  await signIn(page, demoAccount('admin'), '/admin/users');
  await page.goto('/admin/users?q=nobody-is-called-this');
  await expect(page.getByText('Nobody matches')).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Show everyone' }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.goto('/admin/users?page=9999');
  await expect(page).not.toHaveURL(/9999/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});
