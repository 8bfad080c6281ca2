import { expect, test } from '@playwright/test';
import { definitionOf, expectVerdict } from './support/workspace';

const ORDER = 'order-fulfilment';

/** Kept whether it succeeds or not: `npx playwright show-trace test-results/…/trace.zip` plays the walk, key by key. */
test.use({ trace: 'on' });

test('a failing Retry is found and mended by keys alone', async ({ page, isMobile }) => {
  const pointed: string[] = [];
  test.skip(isMobile, 'phones have no such keys');
  // Whatever a pointer does is told, a press that a script made of a key is not: that has no place on the screen.
  await page.exposeFunction('tellOfPointer', (what: string) => pointed.push(what));
  await page.addInitScript(() => {
    const tell = (event: Event): void => {
      if (event instanceof MouseEvent && event.type === 'click' && event.detail === 0) return;
      void (globalThis as unknown as { tellOfPointer: (what: string) => void }).tellOfPointer(event.type);
    };
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click', 'wheel']) addEventListener(type, tell, true);
  });
  await page.goto(`/exercises/${ORDER}`);
  const editor = page.locator('.cm-content');
  await expect(editor).toBeVisible();
  const pressUntil =
    (key: string) =>
    async (reached: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 80; presses++) {
        if (await reached()) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${key} does not lead there`);
    };
  const [tabUntil, tabBackUntil] = [pressUntil('Tab'), pressUntil('Shift+Tab')];
  const focused = (selector: string) =>
    page.evaluate((wanted) => Boolean(document.activeElement?.matches(wanted)), selector);

  // Into the editor, and there an answer whose pauses stay even.
  await tabUntil(() => focused('.cm-content'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(definitionOf(ORDER, 'wrong/even-waits'));
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expectVerdict(page, 'Not passed: 4 of 6 scenarios');
  await expect(page.getByText('BackoffRate is added, or applied only once')).toBeVisible();

  // Out of the editor, on to the line of virtual time, and to the second pause, which is as long as the first.
  await page.keyboard.press('Escape');
  await tabUntil(() => focused('[role=slider]'));
  await page.keyboard.press('Home');
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('slider', { name: 'Virtual time' })).toHaveAttribute(
    'aria-valuetext',
    /^4 s, event 9 of \d+, LambdaFunctionScheduled in ChargeCard$/,
  );

  // Back to the text, where the field is found and mended.
  await tabBackUntil(() => focused('.cm-content'));
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('"BackoffRate": 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText('2');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expectVerdict(page, 'Passed. All 6 scenarios');
  expect(pointed).toEqual([]);
});
