import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Someone nobody else's test knows. */
export const newPerson = (name = 'Nora Newcomer'): Person => ({
  name,
  email: `${randomUUID()}@example.org`,
  password: `pass-${randomUUID()}`,
});

/** One of the accounts every installation begins with; `DEMO_ACCOUNTS` names them, as the test command does. */
export function demoAccount(role: 'student' | 'instructor' | 'admin'): Person {
  const accounts = JSON.parse(process.env['DEMO_ACCOUNTS'] ?? '[]') as readonly (Person & { readonly role: string })[];
  const found = accounts.find((account) => account.role === role);
  if (!found) throw new Error(`DEMO_ACCOUNTS names no ${role}: give it the accounts that the start command printed.`);
  return found;
}

/** Signs in by the form; the page is then at `next`. */
export async function signIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  next = '/',
): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === next);
}

/** Registers by the form; the page is then at `next`. */
export async function register(page: Page, person: Person, next = '/'): Promise<void> {
  await page.goto(`/register?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL((url) => url.pathname === next);
}
