import { expect, test } from '@playwright/test';
import { checkAccessibility, checkInBothThemes } from './support/check-accessibility';
import { watchPage } from './support/watch-page';
import { openPane } from './support/workspace';

test.beforeEach(({ isMobile }, { title }) => {
  test.skip(isMobile !== title.startsWith('on a phone'), 'walked at the width it is made for');
});

test('an example is run among services and answered by hand, and that outlives a reload', async ({ page }) => {
  const watched = watchPage(page);
  await page.goto('/playground');
  await page.getByRole('link', { name: 'A boat is hired' }).click();
  await expect(page.locator('.cm-content')).toBeVisible();

  // The run stops where the keeper is asked; answered by hand it goes on to the worker, and undo takes the answer back.
  await page.keyboard.press('ControlOrMeta+Enter');
  const keeper = page.getByRole('form', { name: 'AskKeeper' });
  await expect(keeper).toContainText('Without an answer it fails at 1 h');
  await keeper.getByLabel('Output, as JSON').fill('{"keeper": "Tom"}');
  await keeper.getByLabel('after how many seconds').fill('90');
  await keeper.getByRole('button', { name: 'Send the output' }).press('Enter');
  const jetty = page.getByRole('form', { name: 'BringBoat' });
  await expect(jetty).toContainText('waits for a worker');
  await page.getByRole('button', { name: 'Undo the last' }).click();
  await expect(keeper).toBeVisible();
  await keeper.getByRole('button', { name: 'Send the output' }).click();
  await jetty.getByRole('button', { name: 'Take the task' }).click();
  await jetty.getByRole('button', { name: 'Let it time out' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^.?FAILED/ })).toBeVisible();
  await page.getByRole('tab', { name: /^By hand/ }).click();
  await page.getByRole('button', { name: 'Undo the last' }).click();
  await jetty.getByRole('button', { name: 'Send the output' }).click();
  await expect(page.getByRole('status').filter({ hasText: /SUCCEEDED/ })).toBeVisible();

  // The queue holds the question, and at the beginning held nothing.
  await page.getByRole('tab', { name: 'Services' }).click();
  const queues = page.getByRole('region', { name: 'Queues' });
  await expect(queues).toContainText('1 entry');
  await page.getByRole('tab', { name: /^Events/ }).click();
  await page.getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: 'Services' }).click();
  await expect(queues).toContainText('empty');

  // A change makes it a machine of one's own, and what was sent is there after a reload.
  await page.getByLabel('Name of this machine').fill('My boat');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/playground\/[0-9a-f-]{36}$/);
  await page.reload();
  await page.getByRole('tab', { name: /^By hand/ }).click();
  await expect(page.getByRole('region', { name: 'What was sent' }).getByRole('listitem')).toHaveCount(3);
  expect(watched.faults).toEqual([]);
});

test('its screens break no rule of accessibility: gallery, input, by hand, services, twins, share', async ({
  page,
}) => {
  test.slow();
  const results = 'section[aria-label="Results"]';
  await page.goto('/playground');
  await checkInBothThemes(page);
  await page.goto('/playground/examples/boat-hire');
  await expect(page.locator('.cm-content')).toBeVisible();
  // Forms for the services, and the same as JSON.
  await expect(page.getByRole('region', { name: 'Who answers the Tasks' })).toBeVisible();
  await checkInBothThemes(page, results);
  await page.getByRole('group', { name: 'Write the services as' }).getByText('JSON').click();
  await expect(page.getByLabel('The services, as JSON')).toBeVisible();
  await checkInBothThemes(page, results);
  for (const start of ['API Gateway', 'EventBridge']) {
    await page.getByRole('group', { name: 'How it starts' }).getByText(start).click();
    await checkInBothThemes(page, results);
  }
  await page.getByRole('group', { name: 'How it starts' }).getByText('StartExecution').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('form', { name: 'AskKeeper' })).toBeVisible();
  await checkInBothThemes(page);
  await page.getByText('Fail', { exact: true }).click();
  await checkInBothThemes(page, results);
  await page.getByRole('tab', { name: 'Services' }).click();
  await expect(page.getByRole('region', { name: 'Queues' })).toBeVisible();
  await checkInBothThemes(page, results);
  await page.getByRole('tab', { name: 'Twins' }).click();
  await page.getByRole('button', { name: 'Run both' }).click();
  const twins = page.getByRole('tabpanel', { name: 'Twins' });
  await expect(twins.getByRole('table').first()).toBeVisible();
  // It waits for a token: AWS would not create it as Express, and nothing is told of what it did.
  await expect(twins.getByText('AWS refuses to create this machine as Express')).toBeVisible();
  await expect(twins.getByRole('row', { name: /^Ended/ })).toContainText('never created');
  await checkInBothThemes(page, results);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('Address of the link')).toBeVisible();
  await checkInBothThemes(page, '[role=dialog]');
});

test('a machine is shared read-only, forked by another, revoked, deleted and brought back', async ({
  page,
  browser,
}) => {
  const watched = watchPage(page);
  await page.goto('/playground/examples/boat-hire');
  await expect(page.locator('.cm-content')).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByLabel('Address of the link').inputValue();
  await expect(page).toHaveURL(/\/playground\/[0-9a-f-]{36}$/);
  const other = await (await browser.newContext()).newPage();
  const seen = watchPage(other);
  await other.goto(address);
  await expect(other.getByText('read only')).toBeVisible();
  await expect(other.locator('.cm-content')).toContainText('AskKeeper');
  await expect(other.locator('.cm-content')).toHaveAttribute('aria-readonly', 'true');
  await other.getByRole('button', { name: 'Run' }).click();
  await expect(other.getByRole('form', { name: 'AskKeeper' })).toBeVisible();
  await other.getByRole('button', { name: 'Fork' }).click();
  await expect(other).toHaveURL(/\/playground\/[0-9a-f-]{36}$/);
  await expect(other.getByLabel('Name of this machine')).toHaveValue('A boat is hired, a copy');

  // Revoked, it shows nothing to anybody, and says what to do.
  await page.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No link leads here yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  const answer = await other.goto(address);
  expect(answer?.status()).toBe(404);
  await expect(other.getByRole('heading', { name: 'This link shows nothing' })).toBeVisible();

  await page.goto('/playground');
  await page.getByRole('button', { name: 'Delete A boat is hired' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'A boat is hired' }).first()).toBeVisible();
  expect(watched.faults).toEqual([]);
  // The browser itself logs the page that is not there.
  expect(seen.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('on a phone the panes stand one at a time, and a state is tested by itself', async ({ page }) => {
  const watched = watchPage(page);
  await page.goto('/playground/examples/kite-shop');
  await page.getByRole('button', { name: 'Run' }).click();
  await openPane(page, 'Results');
  await page.getByRole('tab', { name: 'Output' }).click();
  await expect(page.getByRole('status').filter({ hasText: /SUCCEEDED/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Test state' }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption('LastOne');
  await page.getByLabel('Input of the state').fill('{"shelf": {"left": 0}}');
  await page.getByRole('button', { name: 'Test this state' }).click();
  await expect(page.getByText('"nextState": "TellOwner"')).toBeVisible();
  await checkAccessibility(page);
  expect(watched.faults).toEqual([]);
});
