import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** A definition of an exercise's own files: `starter`, `wrong/even-waits`, `references/jsonpath`. */
export const definitionOf = (exercise: string, name: string): string =>
  readFileSync(new URL(`../../../content/exercises/${exercise}/${name}.asl.json`, import.meta.url), 'utf8');

/** Shows a pane; where all of them are in sight there is nothing to do. */
export const openPane = async (
  page: Page,
  pane: 'Task' | 'Definition' | 'Prediction' | 'Machine' | 'Graph' | 'Results',
): Promise<void> => {
  const tabs = page.getByRole('navigation', { name: 'Panes' });
  // On a narrow window the tabs come with the script, on a wide one all panes are there from the start.
  await expect(tabs.or(page.getByRole('region', { name: 'Results' })).first()).toBeVisible();
  if (await tabs.isVisible()) await tabs.getByRole('button', { name: pane, exact: true }).click();
};

/** Opens an exercise and waits until its editor takes keys. */
export const openExercise = async (page: Page, exercise: string): Promise<void> => {
  await page.goto(`/exercises/${exercise}`);
  await openPane(page, 'Definition');
  await expect(page.locator('.cm-content')).toBeVisible();
};

/** Puts a text in the place of the whole definition, as pasting it would. */
export const writeDefinition = async (page: Page, text: string): Promise<void> => {
  await openPane(page, 'Definition');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
};

/** Submits, and waits for a verdict that begins so. */
export const submitAndExpect = async (page: Page, verdict: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Submit for grading' }).click();
  await expectVerdict(page, verdict);
};

/** The verdict is in sight, whatever pane is shown. */
export const expectVerdict = async (page: Page, verdict: string | RegExp): Promise<void> => {
  await expect(page.getByRole('status').filter({ hasText: verdict })).toBeInViewport({ timeout: 30_000 });
};
