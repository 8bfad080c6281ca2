import { expect, type Page, test } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

const note = `# Messaging

> [!question]- Two workers must never take the *same message at once*. What do you set?
> A *visibility timeout* longer than the work takes

> [!question]- Which one has no answer?
`;

const choose = (page: Page) => page.getByLabel('Drop a file of cards here');
const own = (page: Page) => page.locator('[data-own-card]');

test('a learner brings cards of their own, reviews, changes, deletes and takes them along, and brings them back', async ({
  page,
}) => {
  const watched = watchPage(page);
  await page.goto('/review/cards');
  await expect(page.getByText('No cards of your own yet')).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Import from a file' }).click();
  await choose(page).setInputFiles({ name: 'x.apkg', mimeType: 'application/zip', buffer: Buffer.from('PK no') });
  await expect(page.getByRole('alert').filter({ hasText: 'was not imported' })).toBeVisible();

  await choose(page).setInputFiles({ name: 'Messaging.md', mimeType: 'text/markdown', buffer: Buffer.from(note) });
  await expect(page.getByRole('article')).toContainText('A visibility timeout longer than the work takes');
  await page.getByText('Left out 1').click();
  await expect(page.getByText('Which one has no answer?')).toBeVisible();
  await page.getByText('Cards 1', { exact: true }).click();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Add 1 card' }).click();
  await expect(page.getByText('1 card added.')).toBeVisible();

  await page.goto('/review');
  // New ones take turns with the course's: the second that is asked.
  await page.getByRole('button', { name: 'More for this card' }).click();
  await page.getByRole('menuitem', { name: 'Put off until tomorrow' }).click();
  await expect(own(page)).toContainText('Two workers must never take');
  await expect(own(page)).not.toContainText('visibility timeout');
  await page.keyboard.press('Space');
  await expect(own(page)).toContainText('visibility timeout');
  await checkAccessibility(page);
  await page.keyboard.press('3');
  await expect(own(page)).toHaveCount(0);
  await expect(page.locator('dl div', { hasText: 'done today' }).locator('dd')).toHaveText('1');

  await page.goto('/review/cards');
  const row = page.getByRole('listitem').filter({ hasText: 'Two workers' });
  await row.getByRole('link').click();
  await page.getByLabel('Back').fill('A visibility timeout, in **my words**');
  await expect(page.getByLabel('As the review shows it').getByText('my words')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Back')).toHaveValue('A visibility timeout, in **my words**');
  await checkAccessibility(page);
  await expect(page.getByText('Unsaved text from earlier')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row).toContainText('in my words');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Anki package (.apkg)' }).click();
  const file = await (await download).path();
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText('is deleted.')).toBeVisible();

  await page.goto('/review/cards/import');
  await choose(page).setInputFiles({ name: 'my-cards.apkg', mimeType: '', buffer: await readWhole(file) });
  await expect(page.getByRole('article')).toContainText('Deleted here');
  await page.getByRole('button', { name: 'Add 1 card' }).click();
  await expect(page.getByText('1 updated.')).toBeVisible();
  await page.getByRole('link', { name: 'See your cards' }).click();
  await expect(row).toContainText('in my words');
  await expect(page.getByRole('listitem').filter({ hasText: 'Two workers' })).toHaveCount(1);
  expect(watched.faults).toEqual([]);
});

const readWhole = async (path: string): Promise<Buffer> => (await import('node:fs/promises')).readFile(path);
