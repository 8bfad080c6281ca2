import { expect, test } from '@playwright/test';
import { checkInBothThemes } from './support/check-accessibility';
import {
  definitionOf,
  expectVerdict,
  openExercise,
  openPane,
  submitAndExpect,
  writeDefinition,
} from './support/workspace';

const TASK = 'section[aria-label^="Task"]';
const DEFINITION = 'section[aria-label="Definition"]';
const GRAPH = 'section[aria-label="Graph"]';
const RESULTS = 'section[aria-label="Results"]';

test('the list of exercises and the workspace as it opens can be used by everyone', async ({ page }) => {
  await page.goto('/exercises');
  await checkInBothThemes(page);
  await openExercise(page, 'order-fulfilment');
  await checkInBothThemes(page);
  await openPane(page, 'Graph');
  await page.getByRole('region', { name: 'Graph' }).getByText('List', { exact: true }).click();
  await checkInBothThemes(page, GRAPH);
  await writeDefinition(page, '{ "StartAt": ');
  await expect(page.getByRole('region', { name: 'Definition' }).getByText(/1 error/)).toBeVisible();
  await checkInBothThemes(page, DEFINITION);
  await openPane(page, 'Graph');
  await expect(page.getByText('this is the last graph that could be drawn')).toBeVisible();
  await checkInBothThemes(page, GRAPH);
});

test('a run and a verdict, failed and passed, can be used by everyone', async ({ page }) => {
  test.slow();
  await openExercise(page, 'order-fulfilment');
  await submitAndExpect(page, 'Not passed');
  await openPane(page, 'Results');
  await page
    .getByRole('region', { name: 'Results' })
    .getByRole('button', { name: /Show a hint/ })
    .click();
  await checkInBothThemes(page);
  for (const tab of ['Input', 'Output', 'State'] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await checkInBothThemes(page, RESULTS);
  }
  await page.getByRole('tab', { name: /^Events/ }).click();
  await page.getByRole('grid', { name: 'Events of the run' }).press('ArrowDown');
  await expect(page.getByRole('region', { name: /^Event / })).toBeVisible();
  await checkInBothThemes(page, RESULTS);
  await openPane(page, 'Task');
  await page.getByRole('tab', { name: 'Submissions' }).click();
  await expect(page.getByText(/^✕?0 of 6 scenarios$/)).toBeVisible();
  await checkInBothThemes(page, TASK);
  await writeDefinition(page, definitionOf('order-fulfilment', 'references/jsonata'));
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expectVerdict(page, 'Passed.');
  await openPane(page, 'Results');
  await checkInBothThemes(page, RESULTS);
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await checkInBothThemes(page, '[role=dialog]');
});
