import { expect, type Locator, type Page } from '@playwright/test';

/** The editor's text area, once its code is there. */
export const editorOf = (page: Page): Locator => page.locator('.cm-content');

/** Replaces the whole text as a paste does. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const editor = editorOf(page);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** The cursor behind the first occurrence of some words; found by the editor's own search. */
export async function putCursorBehind(page: Page, words: string): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.pressSequentially(words);
  await find.press('Enter');
  await find.press('Escape');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
}
