import { expect, type Page, test } from '@playwright/test';
import { demoAccount, newPerson, register, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

test.setTimeout(240_000);

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /Saved$/ })).toBeVisible();

/** Something for every question, whatever its kind, one after the other. */
async function answerAll(page: Page, questions: number): Promise<void> {
  for (let n = 1; n <= questions; n++) {
    await expect(page.getByRole('heading', { level: 2 })).toContainText(`Question ${n}`);
    const first = page.getByRole('radio').first();
    if ((await first.count()) > 0) {
      await first.check();
      await expect(page.getByRole('button', { name: `Question ${n}, answered` })).toBeVisible();
    } else await page.keyboard.press('1');
    if (n < questions) await page.keyboard.press(']');
  }
}

test('a class from its making to its gradebook: a quiz, an exercise, a student by link, and nobody else', async ({
  browser,
}) => {
  const teacher = await (await browser.newContext()).newPage();
  const watched = watchPage(teacher);
  await signIn(teacher, demoAccount('instructor'), '/teach/quizzes');

  // A quiz out of the bank.
  await teacher.getByRole('button', { name: 'New quiz' }).click();
  const title = `Quiz of ${Date.now()}`;
  await teacher.getByLabel('Title', { exact: true }).fill(title);
  await teacher.getByLabel('Lesson', { exact: true }).selectOption({ index: 1 });
  for (const at of [0, 0])
    await teacher
      .getByRole('button', { name: /^Add “/ })
      .nth(at)
      .click();
  await saved(teacher);
  await checkAccessibility(teacher);
  await teacher.getByRole('button', { name: 'Preview' }).click();
  await expect(teacher.getByRole('dialog')).toContainText('2 questions, 2 points');
  await teacher.keyboard.press('Escape');
  await teacher.getByRole('button', { name: 'Publish' }).click();
  await expect(teacher.getByText(/Version 1$/)).toBeVisible();

  // A class, and both given to it.
  await teacher.goto('/teach/classes');
  await teacher.getByRole('button', { name: 'New class' }).click();
  const name = `Class of ${Date.now()}`;
  await teacher.getByLabel('Name', { exact: true }).fill(name);
  await teacher.getByRole('textbox', { name: 'About' }).fill('We meet on Mondays.');
  await teacher.getByRole('button', { name: 'Make class' }).click();
  await expect(teacher.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(teacher.getByRole('region', { name: 'About' })).toContainText('We meet on Mondays.');
  for (const [kind, which] of [
    ['quiz', title],
    ['exercise', undefined],
  ] as const) {
    await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
    const dialog = teacher.getByRole('dialog');
    await dialog.getByLabel('What').selectOption(kind);
    if (which) await dialog.getByLabel('Which').selectOption({ label: which });
    await dialog.getByLabel('Due').fill('2099-05-01T18:00');
    await dialog.getByRole('button', { name: 'Assign to the class' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(teacher.getByRole('table', { name: 'Assignments' })).toContainText(title);
  await checkAccessibility(teacher);
  const code = (await teacher.locator('section', { hasText: 'Joining' }).locator('p.font-mono').textContent()) ?? '';

  // A student comes by the link and answers.
  const student = await (await browser.newContext()).newPage();
  const person = newPerson('Stine Student');
  await register(student, person);
  await student.goto(`/join/${code.replace('-', '')}`);
  await student.getByRole('button', { name: 'Join the class' }).click();
  await expect(student.getByRole('heading', { level: 1, name })).toBeVisible();
  await checkAccessibility(student);
  const item = student.getByRole('listitem').filter({ has: student.getByRole('heading', { name: title }) });
  await item.getByRole('button', { name: 'Begin' }).click();
  await student.waitForURL(/\/quizzes\//);
  await answerAll(student, 2);
  await student.getByRole('button', { name: 'Hand in' }).click();
  await student.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(student.getByRole('heading', { name: 'Every question, explained' })).toBeVisible();
  await checkAccessibility(student);
  const result = student.url();

  // The gradebook shows it.
  await teacher.getByRole('link', { name: 'Gradebook' }).click();
  const row = teacher.getByRole('row').filter({ hasText: person.name });
  await expect(row).toContainText('Done');
  await expect(row).toContainText('%');
  await checkAccessibility(teacher);
  await row.getByRole('link', { name: person.name }).click();
  await expect(teacher.getByRole('link', { name: 'Attempt 1' })).toBeVisible();

  // A student of another class sees nothing of this one.
  const address = teacher.url().replace(/\/teach(\/classes\/[^/]+).*/, '$1');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, demoAccount('student'));
  for (const path of [address, result, address.replace('/classes/', '/teach/classes/')]) {
    await other.goto(path);
    await expect(other.getByRole('heading', { level: 1 })).not.toHaveText(name);
    await expect(other.getByText(title)).toHaveCount(0);
  }
  expect(watched.faults).toEqual([]);
});
