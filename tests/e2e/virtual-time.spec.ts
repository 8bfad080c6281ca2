import { expect, type Page, test } from '@playwright/test';
import { checkInBothThemes } from './support/check-accessibility';
import { watchPage } from './support/watch-page';
import { definitionOf, openExercise, openPane, writeDefinition } from './support/workspace';

const ORDER = 'order-fulfilment';
const SCENARIO = 'The bank is unreachable twice';

const slider = (page: Page) => page.getByRole('slider', { name: 'Virtual time' });

/** Runs a definition in the sample in which the bank is away twice, and looks at the graph. */
const run = async (page: Page, definition: string): Promise<void> => {
  await writeDefinition(page, definition);
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption(SCENARIO);
  await page.getByRole('button', { name: /^Run/ }).click();
  await openPane(page, 'Graph');
  await expect(slider(page)).toBeVisible();
};

test('one travels in virtual time, and graph, events and data are as they were then', async ({ page }) => {
  const watched = watchPage(page);
  await openExercise(page, ORDER);
  await run(page, definitionOf(ORDER, 'references/jsonpath'));
  const charge = page.locator('[data-state="ChargeCard"]');
  const ship = page.locator('[data-state="ShipOrder"]');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^6 s, event 18 of 18, ExecutionSucceeded/);
  await expect(charge).toHaveAttribute('data-outcome', 'succeeded');

  // By keys: the start, five events on, and the first attempt has failed.
  await slider(page).press('Home');
  await expect(charge).toHaveAttribute('data-outcome', 'untouched');
  for (let step = 0; step < 4; step++) await slider(page).press('ArrowRight');
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    '0 s, event 5 of 18, LambdaFunctionFailed in ChargeCard',
  );
  await expect(charge).toHaveAttribute('data-outcome', 'failed');
  await expect(ship).toHaveAttribute('data-outcome', 'untouched');
  await slider(page).press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^2 s, event 6 of 18/);

  // The state's data is what was known by then, and the table of events stands there too; it moves the head in turn.
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'State', exact: true }).click();
  await expect(page.getByText('Task, entered at 0 s, not left yet')).toBeVisible();
  await expect(page.getByText('◔ not ended')).toBeVisible();
  await page.getByRole('tab', { name: /^Events/ }).click();
  await expect(page.getByRole('row', { selected: true })).toContainText('LambdaFunctionScheduled');
  await page
    .getByRole('grid', { name: 'Events of the run' })
    .getByRole('row', { name: /TaskStateExited/ })
    .first()
    .click();
  await openPane(page, 'Graph');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /TaskStateExited in ChargeCard$/);

  // The same facts in words, from which one travels as well.
  const time = page.getByRole('region', { name: 'Virtual time' });
  await time.getByText('List', { exact: true }).click();
  const list = time.getByRole('grid', { name: 'Virtual time in words' });
  const backoffs = list.getByRole('row', { name: /backoff before the next attempt/ });
  await expect(backoffs).toHaveCount(2);
  await expect(backoffs.nth(0)).toContainText('2 s');
  await expect(backoffs.nth(1)).toContainText('4 s');
  await backoffs.nth(1).click();
  await expect(time).toContainText('2 s · 8 of 18 LambdaFunctionFailed');
  expect(watched.faults).toEqual([]);
});

test('a year of waiting is one drag, and play goes on to the end', async ({ page }) => {
  await openExercise(page, ORDER);
  await run(
    page,
    JSON.stringify({
      StartAt: 'Wait a year',
      States: { 'Wait a year': { Type: 'Wait', Seconds: 31_535_000, Next: 'Done' }, Done: { Type: 'Pass', End: true } },
    }),
  );
  const state = page.locator('[data-state="Wait a year"]');
  const end = await slider(page).boundingBox();
  if (!end) throw new Error('the head is not in sight');
  const y = end.y + end.height + 12;
  const right = end.x + end.width / 2;
  await page.mouse.move(right, y);
  await page.mouse.down();
  await page.mouse.move(right - 120, y, { steps: 6 });
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    /^\d+ d .*, event 2 of 6, WaitStateEntered in Wait a year$/,
  );
  await page.mouse.up();
  await expect(state).toHaveAttribute('data-outcome', 'running');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^364 d .*, event 6 of 6/);
  await expect(state).toHaveAttribute('data-outcome', 'succeeded');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('branches and iterations have lanes of their own, in both themes, for everyone', async ({ page }) => {
  await openExercise(page, ORDER);
  const inner = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Wait', Seconds: 2, End: true } } });
  await run(
    page,
    JSON.stringify({
      StartAt: 'Both',
      States: {
        Both: { Type: 'Parallel', Branches: [inner('Left'), inner('Right')], ResultPath: null, Next: 'Name' },
        Name: { Type: 'Pass', Result: [1, 2, 3], Next: 'Each' },
        Each: { Type: 'Map', ItemProcessor: inner('One'), End: true },
      },
    }),
  );
  await expect(page.getByRole('list', { name: 'Lanes' }).getByRole('listitem')).toHaveText([
    'Execution',
    'Bothbranch 1',
    'branch 2',
    'Each#0',
    '#1',
    '#2',
  ]);
  await checkInBothThemes(page, 'section[aria-label="Virtual time"]', 'section[aria-label="Graph"]');
});
