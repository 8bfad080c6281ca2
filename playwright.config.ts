import { existsSync } from 'node:fs';
import { chromium, defineConfig, devices } from '@playwright/test';

/** Playwright's own browser where it is installed, else the one that `npm test` found. */
const own = existsSync(chromium.executablePath());
const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));
const executablePath = process.env['CHROMIUM_PATH'] ?? (own ? undefined : debian);

/**
 * The browser tests run against a production server at `BASE_URL`; `npm test -- browser` starts one with a database of its own, and
 * a server that `npm start` runs will do as well.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Bounds against hanging, not measures: a busy machine may take its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A test is tried again only where nobody is there to look; one that needed it is named beside the count.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:3000',
    screenshot: 'only-on-failure',
    // Kept of every test, it takes as much of the processor as the pages do.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // Administration and teaching are done at a desk; that their screens hold at this width was looked at, not walked.
      testIgnore: /(admin|assignments|authoring|classes|exchange|regrade|teach|teach-lists)\.spec\.ts$/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
