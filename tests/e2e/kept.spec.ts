import { expect, test } from '@playwright/test';
import { openExercise, openPane, writeDefinition } from './support/workspace';

test('what is half written in the playground is there after a reload: input, answers of the services, and what a state is tested with', async ({
  page,
}) => {
  await page.goto('/playground/examples/boat-hire');
  await openPane(page, 'Results');
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByLabel('Input, as JSON').fill('{ "half": ');
  await page.getByRole('tab', { name: 'Test state' }).click();
  await results.getByRole('combobox', { name: 'State', exact: true }).selectOption('BringBoat');
  await results.getByLabel('Input of the state').fill('{ "boat": ');
  await results.getByRole('group', { name: 'What its work does' }).getByText('throws').click();
  await results.getByRole('textbox', { name: 'Error', exact: true }).fill('Boat.Le');

  await page.reload();
  await openPane(page, 'Results');
  await expect(results.getByLabel('Input, as JSON')).toHaveValue('{ "half": ');
  await page.getByRole('tab', { name: 'Test state' }).click();
  await expect(results.getByLabel('Input of the state')).toHaveValue('{ "boat": ');
  await expect(results.getByRole('textbox', { name: 'Error', exact: true })).toHaveValue('Boat.Le');

  // Each state has its own, and it stays while another is looked at.
  await results.getByRole('combobox', { name: 'State', exact: true }).selectOption('AskKeeper');
  await expect(results.getByLabel('Input of the state')).toHaveValue('{}');
  await results.getByRole('combobox', { name: 'State', exact: true }).selectOption('BringBoat');
  await expect(results.getByRole('textbox', { name: 'Error', exact: true })).toHaveValue('Boat.Le');

  // What TestState answered last is there again too.
  await results.getByLabel('Input of the state').fill('{}');
  await results.getByRole('button', { name: 'Test this state' }).click();
  const answer = results.getByText('As the TestState API answers');
  await expect(answer).toBeVisible();
  await page.reload();
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'Test state' }).click();
  await expect(answer).toBeVisible();
});

test('a run answered by hand in an exercise, and what its scenario was changed to, are there after a reload', async ({
  page,
}) => {
  await openExercise(page, 'the-silent-baker');
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByLabel(/^bake-bread, attempt 1: what it does/).selectOption('waits');
  await page.keyboard.press('ControlOrMeta+Enter');
  const bake = page.getByRole('form', { name: 'Bake' });
  await bake.getByRole('button', { name: 'Take the task' }).click();
  // What is half written for it is there after a reload, as what was sent before.
  await bake.getByText('Fail', { exact: true }).click();
  await bake.getByLabel('Error').fill('Oven.Co');
  await page.reload();
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: /^By hand/ }).click();
  await expect(bake.getByLabel('Error')).toHaveValue('Oven.Co');
  await bake.getByText('Succeed', { exact: true }).click();
  await bake.getByLabel('Output, as JSON').fill('{ "loaves": 3 }');
  await bake.getByRole('button', { name: 'Send the output' }).click();
  await page.getByRole('tab', { name: /^By hand/ }).click();
  const sent = page.getByRole('region', { name: 'What was sent' }).getByRole('listitem');
  await expect(sent).toHaveCount(2);

  await page.reload();
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: /^By hand/ }).click();
  await expect(sent).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo the last' }).click();
  await expect(bake.getByLabel('Output, as JSON')).toBeVisible();
  await page.getByRole('tab', { name: 'Input' }).click();
  await expect(page.getByText('You have changed this scenario')).toBeVisible();

  // A verdict takes the place of the run.
  await writeDefinition(page, '{ "StartAt": "Bake", "States": { "Bake": { "Type": "Succeed" } } }');
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Not passed' })).toBeInViewport({ timeout: 30_000 });
  await page.reload();
  await openPane(page, 'Results');
  await expect(page.getByRole('tab', { name: /^Verdict/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tab', { name: /^By hand/ })).toHaveCount(0);
});
