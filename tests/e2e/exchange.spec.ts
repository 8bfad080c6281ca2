import { expect, test } from '@playwright/test';
import { demoAccount, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

/** Questions nobody else imports: ids and words are this run's own. */
const giftOf = (run: string) => `// [id:wait-${run}]
::Wait ${run}::Which state waits ${run}? {
  =Wait#It does nothing else.
  ~%50%Pass#It goes on at once.
  ~Succeed
}

// [id:essay-${run}]
::Essay ${run}::Describe a saga. {}

// [id:fill-${run}]
::Fill ${run}::Which name matches almost every error? {=States.ALL}
`;

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('an instructor imports a file, sees what is lost, writes it and takes it along again', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'once is enough: it writes questions');
  const watched = watchPage(page);
  const run = crypto.randomUUID().slice(0, 8);
  await signIn(page, demoAccount('instructor'), '/teach/exchange');
  const choose = page.getByLabel('Drop a file of questions here');

  await choose.setInputFiles(file('broken.gift', 'One? {=a ~b}\n\nTwo? {=a'));
  await expect(page.getByRole('alert').filter({ hasText: 'broken.gift' })).toContainText('Line 3');

  await choose.setInputFiles(file('questions.gift', giftOf(run)));
  const question = page.getByRole('article').filter({ hasText: `Which state waits ${run}?` });
  await expect(question).toContainText('It does nothing else.');
  await expect(question).toContainText('An option that earned part of the points counts as wrong');
  await expect(question).toContainText('New');
  await page.getByText('Not importable 1').click();
  await expect(page.getByRole('article')).toContainText('An essay is marked by a person');
  await page.getByText('All 2').click();
  await checkAccessibility(page);

  await page.getByRole('button', { name: 'Write 2 as drafts' }).click();
  await expect(page.getByText('2 questions written.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on with your drafts' })).toHaveAttribute(
    'href',
    /^\/teach\/questions\?state=draft&author=/,
  );
  await page.getByRole('button', { name: 'Import another file' }).click();

  await choose.setInputFiles(file('questions.gift', giftOf(run).replace('almost every', 'nearly every')));
  await expect(page.getByRole('article').filter({ hasText: `Which state waits ${run}?` })).toContainText('Unchanged');
  await page.getByRole('button', { name: 'Write 1 as drafts' }).click();
  await expect(page.getByText('1 updated.')).toBeVisible();

  await page.goto('/teach/exchange/export');
  await page.getByLabel(/^All \d/).uncheck();
  await page.getByRole('checkbox', { name: new RegExp(`Which state waits ${run}`) }).check();
  await page.getByLabel('Format').selectOption('GIFT');
  await page.getByRole('button', { name: 'Prepare 1 question' }).click();
  await expect(page.getByText('1 of 1 in the file')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const saved = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of saved) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain(`[id:wait-${run}]`);
  await checkAccessibility(page);
  expect(watched.faults).toEqual([]);
});

test('a student may not import', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'once is enough');
  await signIn(page, demoAccount('student'));
  const answer = await page.goto('/teach/exchange');
  expect(answer?.status()).toBe(403);
});
