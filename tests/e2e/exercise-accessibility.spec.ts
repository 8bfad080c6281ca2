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

test('a run answered by hand, among services, and the menu of pictures can be used by everyone', async ({ page }) => {
  test.slow();
  await openExercise(page, 'somebody-must-say-yes');
  await writeDefinition(page, definitionOf('somebody-must-say-yes', 'references/jsonpath'));
  await openPane(page, 'Graph');
  await expect(page.locator('[data-state="Pack"]')).toBeVisible();
  await page.getByRole('button', { name: 'Save the graph as a picture' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await checkInBothThemes(page, '[role=menu]');
  await page.keyboard.press('Escape');

  // The curator is played: asked, answered, and the run goes on to its end.
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('button', { name: 'Remove sqs:sendMessage, attempt 1' }).click();
  await page.getByRole('button', { name: 'Answer by hand' }).click();
  await checkInBothThemes(page, RESULTS);
  await page.keyboard.press('ControlOrMeta+Enter');
  const curator = page.getByRole('form', { name: 'Ask' });
  await expect(curator).toContainText('Without an answer it fails at 2 d');
  await checkInBothThemes(page, RESULTS);
  await curator.getByLabel('Output, as JSON').fill('{"by": "Ada"}');
  await curator.getByLabel('after how many seconds').fill('60');
  await curator.getByRole('button', { name: 'Send the output' }).click();
  await expect(page.getByRole('status').filter({ hasText: /SUCCEEDED/ })).toBeVisible();
  await page.getByRole('tab', { name: /^By hand/ }).click();
  await expect(page.getByRole('region', { name: 'What was sent' })).toContainText('SendTaskSuccess');
  await checkInBothThemes(page, RESULTS);

  // The same calls, answered by services that a form describes.
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('button', { name: 'Take the sample as it was' }).click();
  await page.getByRole('group', { name: 'Who answers the Tasks' }).getByText('Simulated services').click();
  await page.getByRole('button', { name: 'Remove pack-painting, attempt 1' }).click();
  await page.getByRole('button', { name: 'Add what the definition uses' }).click();
  const pack = page.getByRole('region', { name: 'Lambda function pack-painting' });
  await pack.getByLabel('pack-painting, attempt 1: what it does').selectOption('throws');
  await pack.getByLabel('pack-painting, attempt 1: error name').fill('NoCrate');
  await checkInBothThemes(page, RESULTS);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('NoCrate').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Services' }).click();
  await expect(page.getByRole('region', { name: 'Functions' })).toBeVisible();
  await checkInBothThemes(page, RESULTS);
  await openPane(page, 'Graph');
  await checkInBothThemes(page, 'section[aria-label="Virtual time"]', GRAPH);
});
