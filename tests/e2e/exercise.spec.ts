import { expect, test } from '@playwright/test';
import { watchPage } from './support/watch-page';
import {
  definitionOf,
  expectVerdict,
  openExercise,
  openPane,
  submitAndExpect,
  writeDefinition,
} from './support/workspace';

const ORDER = 'order-fulfilment';

test('a learner goes from the starter over a wrong answer to a pass, and it stays passed', async ({ page }) => {
  test.slow();
  const watched = watchPage(page);
  await page.goto('/exercises');
  await page.getByRole('link', { name: 'Charge, ship, make good' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Charge, ship, make good' })).toBeVisible();
  await openExercise(page, ORDER);

  // The starter fails, and the first thing that went another way is named, expected beside actual.
  await submitAndExpect(page, 'Not passed: 0 of 6 scenarios');
  await openPane(page, 'Results');
  const scenario = page.getByRole('region', { name: 'Scenario Everything works' });
  await expect(scenario).toContainText('call of ship-order');
  await expect(scenario.getByRole('region', { name: 'Expected' })).toContainText('"orderId": "A-1001"');
  await expect(scenario.getByRole('region', { name: 'Yours' })).toContainText('"receipt": "R-77"');

  // A wrong answer: its misconception is named and leads to the paragraph of the lesson; hints come one by one.
  await writeDefinition(page, definitionOf(ORDER, 'wrong/even-waits'));
  await submitAndExpect(page, 'Not passed: 4 of 6 scenarios');
  await openPane(page, 'Results');
  await expect(page.getByText('BackoffRate is added, or applied only once')).toBeVisible();
  await expect(page.getByRole('link', { name: /Read the paragraph that explains it/ })).toHaveAttribute(
    'href',
    /^\/lessons\/.+#/,
  );
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByRole('button', { name: /Show a hint/ }).click();
  await expect(results.getByText('Hint 1 of 3')).toBeVisible();

  // A hidden scenario tells its title, the failing check and one's own event, and nothing that was expected.
  await results.getByRole('button', { name: /The bank stays away/ }).click();
  const hidden = page.getByRole('region', { name: 'Scenario The bank stays away' });
  await expect(hidden).toContainText('This scenario is hidden');
  await expect(page.getByRole('tab', { name: /^Events \d+/ })).toBeVisible();
  await expect(hidden.getByRole('region', { name: 'Expected' })).toHaveCount(0);

  // The reference passes; other solutions are there now, and all of it is there after a reload.
  await writeDefinition(page, definitionOf(ORDER, 'references/jsonpath'));
  await submitAndExpect(page, 'Passed. All 6 scenarios');
  await openPane(page, 'Results');
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('The other solution');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  await page.reload();
  await expectVerdict(page, 'Passed. All 6 scenarios');
  await openPane(page, 'Definition');
  await expect(page.locator('.cm-content')).toContainText('"StartAt": "ChargeCard"');
  await openPane(page, 'Task');
  await page.getByRole('tab', { name: 'Submissions' }).click();
  await expect(page.getByText(/^✕?4 of 6 scenarios$/)).toBeVisible();

  await page.goto('/exercises');
  await expect(page.getByRole('row', { name: /Charge, ship, make good/ })).toContainText('Passed');
  expect(watched.faults).toEqual([]);
});

test('a run shows the machine think: states, events, data at every step', async ({ page }) => {
  const watched = watchPage(page);
  await openExercise(page, ORDER);
  await writeDefinition(page, definitionOf(ORDER, 'references/jsonpath'));
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('The bank is unreachable twice');
  await page.keyboard.press('ControlOrMeta+Enter');
  await openPane(page, 'Graph');
  const charge = page.locator('[data-state="ChargeCard"]');
  await expect(charge).toHaveAttribute('data-outcome', 'succeeded');
  await expect(charge).toContainText('↻2');
  await expect(page.locator('[data-state="TellCustomer"]')).toHaveAttribute('data-outcome', 'untouched');

  await openPane(page, 'Results');
  await expect(page.getByText('18 events in 6 s of virtual time')).toBeVisible();
  await page.getByRole('tab', { name: /^Events/ }).click();
  const grid = page.getByRole('grid', { name: 'Events of the run' });
  await grid.focus();
  for (let row = 0; row < 5; row++) await page.keyboard.press('ArrowDown');
  const event = page.getByRole('region', { name: /^Event / });
  await expect(event).toContainText('5 LambdaFunctionFailed');
  await expect(event).toContainText('BankUnreachable');
  await event.getByRole('button', { name: /follows 4/ }).click();
  await expect(event).toContainText('4 LambdaFunctionStarted');
  await page.getByRole('tab', { name: 'Output' }).click();
  await page.keyboard.press(']');
  await openPane(page, 'Graph');
  await expect(charge).toHaveAttribute('data-outcome', 'failed');
  // Only at the end is it known what came of the state.
  await page.getByRole('slider', { name: 'Virtual time' }).press('End');
  await expect(charge).toHaveAttribute('data-outcome', 'succeeded');
  await charge.click();

  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'State', exact: true }).click();
  const data = page.getByRole('region', { name: 'Data of the state' });
  await expect(data).toContainText('afterResultPath');
  await expect(data).toContainText('"receipt": "R-78"');
  await expect(page.getByText('3 attempts')).toBeVisible();
  expect(watched.faults).toEqual([]);
});

test('a submission survives a lost answer: the same one is asked for again after a reload', async ({ page }) => {
  await openExercise(page, ORDER);
  // The server gets it, the answer is lost.
  await page.route('**/api/trpc/submissions.submit**', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expectVerdict(page, 'The server cannot be reached');
  await page.unroute('**/api/trpc/submissions.submit**');
  await page.reload();
  await expectVerdict(page, 'Not passed: 0 of 6 scenarios');
  await openPane(page, 'Task');
  await page.getByRole('tab', { name: 'Submissions' }).click();
  await expect(page.getByText(/^✕?0 of 6 scenarios$/)).toHaveCount(1);
});
