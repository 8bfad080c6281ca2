import { expect, test } from '@playwright/test';
import { checkInBothThemes } from './support/check-accessibility';
import { editorOf, pasteText, putCursorBehind } from './support/editor';
import { watchPage } from './support/watch-page';
import { openExercise, openPane } from './support/workspace';

const broken = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "weigh" },
      "Retry": [
        { "ErrorEquals": ["States.ALL"], "MaxAttempts": 2 },
        { "ErrorEquals": ["States.Timeout"] }
      ],
      "Nxt": "Sort"
    },
    "Sort": { "Type": "Pass", "Next": "Shelf" },
    "Shelf": { "Type": "Pass" }
  }
}
`;
const sound = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": { "Type": "Pass", "Next": "Sort" },
    "Sort": { "Type": "Succeed" }
  }
}
`;

test.beforeEach(({ page }) => openExercise(page, 'tea-and-toast'));

test('faults are listed as one types, and mended by their quick fixes without a mouse', async ({ page }) => {
  const watched = watchPage(page);
  await pasteText(page, broken);
  const panel = page.getByRole('region', { name: 'What the checker says' });
  await expect(panel.getByRole('status')).toHaveText('✕3 errors');
  for (const fix of ['Move this entry to the end', "Rename to 'Next'", 'Add "End": true']) {
    const button = panel.getByRole('button', { name: fix });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeHidden();
    await expect(editorOf(page)).toBeFocused();
  }
  await expect(panel.getByRole('status')).not.toContainText('error');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('status')).toContainText('1 error');
  expect(watched.faults).toEqual([]);
});

test('a finding leads to its place', async ({ page }) => {
  await pasteText(page, broken);
  await page.getByRole('button', { name: /'Nxt' is not a field/ }).click();
  await expect(editorOf(page)).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toContainText('"Nxt"');
});

test('fields and states are completed', async ({ page }) => {
  await pasteText(page, sound.replace(', "Next": "Sort"', ''));
  await putCursorBehind(page, '"Type": "Pass"');
  await page.keyboard.type(', "Ne');
  const list = page.getByRole('listbox');
  await list.getByRole('option', { name: /Next/ }).first().click();
  await expect(editorOf(page)).toContainText('"Next": ""');
  await page.keyboard.press('Control+Space');
  // The list is drawn anew when more is found; a click in that moment meets nothing.
  await expect(async () => {
    if (await list.isVisible()) await list.getByRole('option', { name: /Sort/ }).click({ timeout: 2_000 });
    const whole = '"Weigh": { "Type": "Pass", "Next": "Sort" }';
    await expect(editorOf(page)).toContainText(whole, { timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('Nothing to mend')).toBeVisible();
});

test('a state is found, renamed everywhere, and its references listed, by keys alone', async ({ page }) => {
  await pasteText(page, sound);
  await page.keyboard.press('ControlOrMeta+Shift+o');
  await page.getByRole('combobox', { name: 'Go to state' }).fill('sor');
  await expect(page.getByRole('option', { name: /^Sort/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-activeLine')).toContainText('"Sort"');
  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'Rename Sort to' });
  await name.fill('Weigh');
  await name.press('Enter');
  await expect(page.getByText("There is a state 'Weigh' already.")).toBeVisible();
  await name.fill('Put away');
  await name.press('Enter');
  await expect(editorOf(page)).toContainText('"Next": "Put away"');
  await expect(editorOf(page)).toContainText('"Put away": { "Type": "Succeed" }');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Shift+F12');
  await expect(page.getByText('1 place leads to Put away')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editorOf(page)).toContainText('"Next": "Sort"');
});

test('the text is laid out, and switched to YAML and back, each undone at once', async ({ page }) => {
  await pasteText(page, sound.replaceAll(/\s+/g, ' '));
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(page.locator('.cm-line').nth(1)).toHaveText('  "StartAt": "Weigh",');
  await page.getByRole('button', { name: 'YAML' }).click();
  await expect(page.locator('.cm-line').nth(0)).toHaveText('StartAt: Weigh');
  await expect(page.getByText('Nothing to mend')).toBeVisible();
  await editorOf(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.cm-line').nth(1)).toHaveText('  "StartAt": "Weigh",');
  await expect(page.getByRole('button', { name: 'JSON' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'YAML' }).click();
  // Typed sooner, it would be a fault of the JSON that still stands there.
  await expect(page.locator('.cm-line').nth(0)).toHaveText('StartAt: Weigh');
  await editorOf(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# why\n');
  await page.getByRole('button', { name: 'JSON' }).click();
  await expect(page.getByText('JSON has no place for comments')).toBeVisible();
  await page.getByRole('button', { name: 'Switch to JSON' }).click();
  await expect(page.locator('.cm-line').nth(0)).toHaveText('{');
});

test('Tab indents; Escape, then Tab, leaves', async ({ page, isMobile }) => {
  test.skip(isMobile, 'phones have no such keys');
  await pasteText(page, sound);
  await page.keyboard.press('Tab');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editorOf(page)).not.toBeFocused();
});

test('undo outlives a reload', async ({ page }) => {
  await pasteText(page, sound);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' ');
  await expect(page.getByText('Nothing to mend')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeAttached();
  await page.reload();
  await openPane(page, 'Definition');
  await expect(editorOf(page)).toContainText('"Weigh"');
  await editorOf(page).focus();
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editorOf(page)).not.toContainText('"Weigh"', { timeout: 200 });
  }).toPass();
});

test('a word is explained under the pointer', async ({ page, isMobile }) => {
  test.skip(isMobile, 'phones have no pointer that hovers');
  await pasteText(page, sound);
  await page.getByText('"StartAt"').hover();
  await expect(page.getByText('The name of the state that runs first.')).toBeVisible();
});

test('the editor can be used by everyone, with faults, search, picker and completion open', async ({ page }) => {
  test.slow();
  const DEFINITION = 'section[aria-label="Definition"]';
  await pasteText(page, broken);
  await expect(page.getByText('3 errors')).toBeVisible();
  await checkInBothThemes(page, DEFINITION);
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeVisible();
  await checkInBothThemes(page, DEFINITION);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Go to state' }).click();
  await expect(page.getByRole('option', { name: /Weigh/ })).toBeVisible();
  await checkInBothThemes(page, DEFINITION);
  await page.keyboard.press('Escape');
  await putCursorBehind(page, '"States.Timeout"');
  await page.keyboard.type(', "Sta');
  await expect(page.getByRole('option', { name: /States.Runtime/ })).toBeVisible();
  await checkInBothThemes(page);
});
