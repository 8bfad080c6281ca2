import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkInBothThemes } from './support/check-accessibility';
import { watchPage } from './support/watch-page';
import { expectVerdict, openPane, submitAndExpect } from './support/workspace';

const EXERCISE = 'what-will-the-history-say';
const PREDICTION = 'section[aria-label="Prediction"]';

interface Foreseen {
  readonly type: string;
  readonly state?: string;
}

/** Wrong wherever there is a retry: it is thought to enter the state again. */
const foreseen = JSON.parse(
  readFileSync(new URL(`../../content/exercises/${EXERCISE}/wrong/entered-again.json`, import.meta.url), 'utf8'),
) as Record<string, readonly Foreseen[]>;

test('a history is foreseen: the first divergence is named, mended by keys, and all of it passes', async ({ page }) => {
  // Some two hundred acts one after the other: on a machine that is shared they outlast the bound for a test of twenty.
  test.slow();
  const watched = watchPage(page);
  await page.goto(`/exercises/${EXERCISE}`);
  await openPane(page, 'Prediction');
  const add = page.getByRole('combobox', { name: 'Add the next event' });
  await expect(page.getByText('Nothing foreseen yet')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Run/ })).toHaveCount(0);

  const write = async (events: readonly Foreseen[]): Promise<void> => {
    for (const { type, state = '' } of events) {
      await add.fill(`${type} ${state}`);
      await add.press('Enter');
    }
  };
  const tab = (title: string) => page.getByRole('tab', { name: new RegExp(title) });
  const line = (at: number) => page.getByRole('combobox', { name: `Line ${at}: event` });

  await write(foreseen['busy-once'] ?? []);
  await tab('The card is declined').click();
  await write(foreseen['declined'] ?? []);
  await submitAndExpect(page, 'Not passed: 1 of 3 scenarios');
  await openPane(page, 'Results');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(
    results.getByText(/^At 2 s your prediction has one event too many: TaskStateEntered of Charge/),
  ).toBeVisible();
  await expect(results.getByText(/line 6 of your prediction/)).toBeVisible();
  await expect(results.getByText(/What comes after it stays hidden/)).toBeVisible();

  // The verdict is there again after a reload, and so is what was handed in.
  await page.reload();
  await expectVerdict(page, 'Not passed: 1 of 3 scenarios');

  // The line is marked; removed by a key, brought back, moved, and removed again.
  await openPane(page, 'Prediction');
  await expect(page.getByText('First divergence: no such event comes here.')).toBeVisible();
  await checkInBothThemes(page, PREDICTION);
  await line(6).focus();
  await page.keyboard.press('Alt+Backspace');
  await expect(line(6)).toHaveValue('LambdaFunctionScheduled');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(line(6)).toHaveValue('TaskStateEntered');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(line(7)).toBeFocused();
  await expect(line(7)).toHaveValue('TaskStateEntered');
  await page.keyboard.press('Alt+Backspace');

  // Enter on the last line goes to the one that adds, though that stands there already.
  const last = page.getByRole('combobox', { name: /^Line \d+: event$/ }).last();
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();

  await tab('The bank is always busy').click();
  await write((foreseen['bank-away'] ?? []).filter(({ type }, at) => type !== 'TaskStateEntered' || at < 2));
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  await page.reload();
  await openPane(page, 'Prediction');
  await expect(line(1)).toHaveValue('ExecutionStarted');
  await submitAndExpect(page, 'Passed. All 3 scenarios');
  await page.reload();
  await expectVerdict(page, 'Passed. All 3 scenarios');
  await openPane(page, 'Graph');
  await expect(page.getByRole('region', { name: 'Graph' }).getByText('Charge', { exact: true })).toBeVisible();
  expect(watched.faults).toEqual([]);
});
