import { expect, test } from '@playwright/test';
import { demoAccount, newPerson } from './support/accounts';
import { apiOf, comeIn, makeClass, signUp, undated } from './support/calls';
import { checkAccessibility } from './support/check-accessibility';
import { openWithoutScripts } from './support/hold-scripts';
import { watchPage } from './support/watch-page';
import { definitionOf } from './support/workspace';

const SLUG = 'open-the-envelope';

/** So many hours ago, on the wall of the class's zone. */
const hoursAgo = (hours: number): string =>
  new Date(Date.now() - 3_600_000 * hours)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })
    .slice(0, 16)
    .replace(' ', 'T');

test('an assignment: dates and a late rule, more time for one, what they handed in, and a word about it', async ({
  browser,
}) => {
  const teacher = await (await browser.newContext()).newPage();
  const student = await (await browser.newContext()).newPage();
  const watched = watchPage(teacher);
  const person = newPerson('Lena Late');
  await comeIn(teacher, demoAccount('instructor'));
  await signUp(student, person);
  const { id: classId, name } = await makeClass(teacher, student);
  await apiOf(teacher).assignments.create.mutate({ classId, kind: 'exercise', target: SLUG, text: undated });
  const { title, versionId } = await apiOf(student).exercises.read.query({ slug: SLUG });
  const text = definitionOf(SLUG, 'references/selected');
  await apiOf(student).submissions.submit.mutate({ versionId, text, clientKey: crypto.randomUUID() });

  // Due half a day before it was handed in, at the price of a twentieth for each day begun.
  const due = hoursAgo(12);
  const letGo = await openWithoutScripts(teacher, `/teach/classes/${classId}`);
  // Pressed before the page's script is there, the menu opens when it is.
  await teacher.getByRole('button', { name: `Actions for ${title}` }).click();
  letGo();
  await teacher.getByRole('menuitem', { name: 'Change…' }).click();
  const dialog = teacher.getByRole('dialog');
  await dialog.getByLabel('Due').fill(due);
  await dialog.getByLabel('Closes').fill(hoursAgo(24));
  await dialog.getByLabel('Late work').selectOption('counts less for each day');
  await dialog.getByLabel('Per cent less').fill('5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  // Closed before it is due: said, and nothing of what was typed is lost.
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByLabel('Due')).toHaveValue(due);
  await dialog.getByLabel('Closes').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(teacher.getByRole('table', { name: 'Assignments' })).toContainText('−5 % a day');

  await teacher.getByRole('link', { name: title }).click();
  const row = teacher.getByRole('table', { name: 'Students' }).getByRole('row').filter({ hasText: person.name });
  await expect(row).toContainText('Late');
  await expect(row).toContainText('95 %');
  await checkAccessibility(teacher);

  // More time for one: what they did is in time after all.
  await row.getByRole('link', { name: person.name }).click();
  await teacher.getByRole('button', { name: 'Extend…' }).click();
  await dialog.getByLabel('Due').fill('2099-05-01T18:00');
  await dialog.getByLabel('Reason').fill('Was ill.');
  await dialog.getByRole('button', { name: 'Give more time' }).click();
  await expect(teacher.getByText('extended: Was ill.')).toBeVisible();
  await expect(teacher.getByText('100 %', { exact: true })).toBeVisible();
  await checkAccessibility(teacher);

  // A word about it, which the student reads and answers.
  await teacher.getByRole('link', { name: /^Submission of/ }).click();
  await expect(teacher.getByRole('heading', { name: /scenarios passed/ })).toContainText('3 of 3');
  await teacher.getByRole('textbox', { name: 'Comment' }).fill('Read what **OutputPath** selects.');
  await teacher.getByRole('button', { name: 'Send' }).click();
  await expect(teacher.getByRole('listitem').filter({ hasText: 'You' })).toContainText('OutputPath');
  await checkAccessibility(teacher);
  await student.goto(`/classes`);
  await student.getByRole('link', { name }).first().click();
  await expect(student.getByText('Was ill.')).toHaveCount(0);
  await student.getByRole('link', { name: /comment/ }).click();
  await expect(student.getByText('OutputPath')).toBeVisible();
  // The dates that were refused, and nothing else.
  expect(watched.faults).toEqual([expect.stringContaining('400')]);
});
