import { expect, test } from '@playwright/test';
import { demoAccount, signIn } from './support/accounts';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

const open = [
  '/',
  '/lessons/task-state',
  '/lessons/retry-and-catch',
  '/rules',
  '/rules?q=States.ALL+must+appear+alone',
  '/rules/graph.target.missing',
  '/rules/definition.size',
  '/review',
  '/review/plan',
  '/review/statistics',
  '/mock',
  '/sign-in',
  '/register',
  '/forgot-password',
  '/account',
  '/no-such-page',
];
const administration = ['/account', '/admin/users', '/admin/audit'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const path of open)
      test(`${path} can be used by everyone`, async ({ page }) => {
        const watched = watchPage(page);
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await checkAccessibility(page);
        expect(watched.faults.filter((fault) => !(path === '/no-such-page' && fault.includes('404')))).toEqual([]);
      });

    test('the administration can be used by everyone', async ({ page }) => {
      const watched = watchPage(page);
      await signIn(page, demoAccount('admin'));
      for (const path of administration) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await checkAccessibility(page);
      }
      expect(watched.faults).toEqual([]);
    });
  });
}
