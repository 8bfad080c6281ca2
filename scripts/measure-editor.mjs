// @ts-check
/**
 * `node scripts/measure-editor.mjs`: milliseconds from a keystroke in the editor until the list below it says what is wrong now, for
 * machines of 50 and 300 states, and how much JavaScript the editor brings, each script as gzip would send it. In a real browser
 * against a server on PORT (3000); give it a quiet machine.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { requireBrowser } from './lib/browser.mjs';

const address = `http://localhost:${process.env['PORT'] ?? 3000}/playground`;
const ROUNDS = 40;

/** @param {number} count */
const machineOf = (count) => {
  const states = Array.from({ length: count }, (_, index) => [
    `Step ${index}`,
    index % 5 === 4
      ? {
          Type: 'Choice',
          Choices: [{ Variable: '$.kind', StringEquals: 'a', Next: `Step ${(index * 7) % count}` }],
          Default: `Step ${(index + 1) % count}`,
        }
      : {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'step', 'Payload.$': '$' },
          TimeoutSeconds: 60,
          Retry: [{ ErrorEquals: ['Lambda.ServiceException'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: `Step ${count - 1}` }],
          ...(index === count - 1 ? { End: true } : { Next: `Step ${index + 1}` }),
        },
  ]);
  return JSON.stringify({ StartAt: 'Step 0', States: Object.fromEntries(states) }, null, 2);
};

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`;

const browser = await chromium.launch({
  executablePath: await requireBrowser(console.log),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const page = await browser.newPage();
/** @type {{address: string, bytes: number}[]} */
const scripts = [];
page.on('response', async (response) => {
  if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
  const body = await response.body().catch(() => Buffer.alloc(0));
  scripts.push({ address: response.url(), bytes: gzipSync(body, { level: 9 }).length });
});
const html = (await (await page.goto(address))?.text()) ?? '';
const editor = page.locator('.cm-content');
await editor.waitFor();
await page
  .getByRole('status')
  .filter({ hasText: /mend|error/ })
  .waitFor();
await page.waitForLoadState('networkidle');

for (const count of [50, 300]) {
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, machineOf(count));
  // Behind the name that StartAt gives: a letter more and there is no such state.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('status').filter({ hasNotText: 'error' }).first().waitFor();
  await page.evaluate(() => {
    const taken = /** @type {{told: number[], drawn: number[]}} */ ({ told: [], drawn: [] });
    Object.assign(globalThis, { taken });
    const status = /** @type {Element} */ (document.querySelector('section [role=status]'));
    let pressed = 0;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp;
        requestAnimationFrame(() => setTimeout(() => taken.drawn.push(performance.now() - timeStamp)));
      },
      true,
    );
    new MutationObserver(() => taken.told.push(performance.now() - pressed)).observe(status, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('x');
    await page.getByRole('status').filter({ hasText: 'error' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.getByRole('status').filter({ hasNotText: 'error' }).first().waitFor();
  }
  const { told, drawn } = await page.evaluate(
    () => /** @type {{taken: {told: number[], drawn: number[]}}} */ (/** @type {unknown} */ (globalThis)).taken,
  );
  console.log(
    `${count} states: keystroke to findings ${ms(quantile(told, 0.5))} median, ${ms(quantile(told, 0.95))} at the 95th percentile; the letter itself drawn after ${ms(quantile(drawn, 0.5))}, ${ms(quantile(drawn, 0.95))} (${told.length} keystrokes)`,
  );
}

const kB = (/** @type {{bytes: number}[]} */ some) =>
  `${(some.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB`;
const named = new Set(
  [...html.matchAll(/src="([^"]+\.js[^"]*)"/g)].map(([, source]) => new URL(source ?? '', address).href),
);
const later = scripts.filter((script) => !named.has(script.address));
console.log(
  `JavaScript: ${kB(scripts.filter((script) => named.has(script.address)))} with the page, ${kB(later)} after it (editor and worker):`,
);
for (const { address: source, bytes } of later.toSorted((a, b) => b.bytes - a.bytes)) {
  console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${source.split('/').at(-1)}`);
}
await browser.close();
