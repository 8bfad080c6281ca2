import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No page of ours has frames: without looking for them, no second page is opened for every check. */
const axeOf = (page: Page, parts: readonly string[]): AxeBuilder => {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of parts) axe.include(part);
  // The editor's completions are moved through by the arrow keys of the text, which keeps the focus: axe takes the list for one nobody reaches.
  axe.exclude('.cm-tooltip-autocomplete > ul');
  return axe;
};

/** A colour on its way to another has a contrast that nobody reads at. */
const settled = (page: Page) =>
  page.waitForFunction(
    () => !document.getAnimations().some((one) => one instanceof CSSTransition && one.playState === 'running'),
  );

const check = async (page: Page, axe: AxeBuilder): Promise<void> => {
  await settled(page);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
  expect(found).toEqual([]);
};

/** Fails with each rule that the page breaks and where; given selectors, in those parts of it. */
export const checkAccessibility = (page: Page, ...parts: string[]): Promise<void> => check(page, axeOf(page, parts));

/** The same in both themes: what a theme can break is contrast alone. */
export const checkInBothThemes = async (page: Page, ...parts: string[]): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await check(page, axeOf(page, parts));
  await page.emulateMedia({ colorScheme: 'dark' });
  await check(page, axeOf(page, parts).withRules(['color-contrast']));
};
