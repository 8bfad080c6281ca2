// @ts-check
/**
 * `node scripts/measure-workspace.mjs`: the workspace's speed in a real browser, against a server on PORT (3000); give it a quiet machine.
 * JavaScript of the page as gzip would send it, web workers apart; a keystroke until the findings and the graph say what is so now, and a paste until it
 * is drawn, for machines of 50 and 300 states; a run until the graph is coloured; the worst frame while a history of 25,000 events is scrubbed and
 * scrolled. `ONLY=size,type,run,scrub` measures a part. Long because what is read in the page has to stand beside what drives it.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { requireBrowser } from './lib/browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const base = `http://localhost:${process.env['PORT'] ?? 3000}`;
const exercise = `${base}/exercises/order-fulfilment`;
const ONLY = process.env['ONLY']?.split(',') ?? ['size', 'type', 'run', 'scrub'];
const ROUNDS = 30;

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

/** A loop that ends just below the 25,000 events a history may have. */
const longRun = JSON.stringify(
  {
    StartAt: 'Begin',
    States: {
      Begin: { Type: 'Pass', Result: { n: 0 }, Next: 'Count' },
      Count: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Beat' },
      Beat: { Type: 'Wait', Seconds: 1, Next: 'More?' },
      'More?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.n', NumericLessThan: 4160, Next: 'Count' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
  },
  null,
  2,
);

/** One way for each kind, so that every other run is coloured otherwise. */
const twoWays = JSON.stringify({
  StartAt: 'Which',
  States: {
    Which: {
      Type: 'Choice',
      Choices: [{ Variable: '$.left', BooleanEquals: true, Next: 'Left 0' }],
      Default: 'Right 0',
    },
    ...Object.fromEntries(
      ['Left', 'Right'].flatMap((side) =>
        Array.from({ length: 24 }, (_, index) => [
          `${side} ${index}`,
          { Type: 'Pass', ...(index === 23 ? { End: true } : { Next: `${side} ${index + 1}` }) },
        ]),
      ),
    ),
  },
});

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`;
/** @param {number[]} values */
const told = (values) =>
  `${ms(quantile(values, 0.5))} median, ${ms(quantile(values, 0.95))} at the 95th percentile (${values.length})`;

/** @param {Page} page @param {string} text */
async function paste(page, text) {
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    Object.assign(globalThis, { pastedAt: performance.now() });
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** @param {Page} page */
async function open(page) {
  await page.goto(exercise);
  await page.locator('.cm-content').waitFor();
  await page.waitForLoadState('networkidle');
}

const browser = await chromium.launch({
  executablePath: await requireBrowser(console.log),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

/** What a page loads, as its own document sees it: what its workers load is not among it. @param {string} when */
async function sizes(when) {
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        /\.js(\?|$)/.test(entry.name) && /^(script|link|early-hints)$/.test(/** @type {any} */ (entry).initiatorType)
          ? [entry.name]
          : [],
      ),
  );
  let total = 0;
  const rows = [];
  for (const address of new Set(loaded)) {
    const bytes = gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 9 }).length;
    total += bytes;
    rows.push(`  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${address.split('/').at(-1)}`);
  }
  console.log(`JavaScript ${when}: ${(total / 1000).toFixed(1)} kB in ${rows.length} scripts`);
  if (process.env['VERBOSE']) console.log(rows.sort().reverse().join('\n'));
}

if (ONLY.includes('size')) {
  await open(page);
  await sizes('of the workspace, without its workers');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('slider', { name: 'Virtual time' }).waitFor();
  await page.waitForLoadState('networkidle');
  await sizes('after a run, with virtual time');
}

if (ONLY.includes('type')) {
  for (const count of [50, 300]) {
    await open(page);
    await paste(page, machineOf(count));
    const drawn = await page.evaluate(
      (states) =>
        new Promise((resolve) => {
          const look = () => {
            if (document.querySelectorAll('svg.machine-graph [data-state]').length === states)
              resolve(performance.now() - /** @type {any} */ (globalThis).pastedAt);
            else setTimeout(look, 4);
          };
          look();
        }),
      count,
    );
    console.log(`${count} states: pasted text to drawn graph ${ms(Number(drawn))}`);
    await page.waitForLoadState('networkidle');
    // Behind the name that StartAt gives: a letter more and there is no such state, and no Start in the graph.
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const status = page.getByRole('region', { name: 'Definition' }).getByRole('status');
    await status.filter({ hasNotText: 'error' }).first().waitFor();
    await page.evaluate(() => {
      const taken = /** @type {Record<string, number[]>} */ ({ found: [], graph: [], letter: [] });
      Object.assign(globalThis, { taken });
      let pressed = 0;
      let waiting = false;
      addEventListener(
        'keydown',
        ({ timeStamp, key }) => {
          if (key !== 'x' && key !== 'Backspace') return;
          pressed = timeStamp;
          waiting = true;
          requestAnimationFrame(() => setTimeout(() => taken['letter']?.push(performance.now() - timeStamp)));
        },
        true,
      );
      /** @param {string} what @param {Element | null | undefined} element */
      const watch = (what, element) => {
        if (!element) throw new Error(`there is no ${what} to watch`);
        new MutationObserver(() => {
          if (what === 'graph' && !waiting) return;
          if (what === 'graph') waiting = false;
          taken[what]?.push(performance.now() - pressed);
        }).observe(element, { subtree: true, characterData: true, childList: true });
      };
      watch('found', document.querySelector('section[aria-label=Definition] [role=status]'));
      watch('graph', document.querySelector('svg.machine-graph'));
    });
    for (let round = 0; round < ROUNDS; round++) {
      await page.keyboard.press('x');
      await status.filter({ hasText: 'error' }).first().waitFor();
      await page.waitForFunction(() => !document.querySelector('svg.machine-graph')?.textContent?.startsWith('Start'));
      await page.waitForTimeout(150);
      await page.keyboard.press('Backspace');
      await status.filter({ hasNotText: 'error' }).first().waitFor();
      await page.waitForTimeout(150);
    }
    const taken = await page.evaluate(() => /** @type {any} */ (globalThis).taken);
    console.log(`${count} states: keystroke to findings ${told(taken.found)}`);
    console.log(`${count} states: keystroke to graph ${told(taken.graph)}`);
    console.log(`${count} states: keystroke to letter ${told(taken.letter)}`);
  }
}

if (ONLY.includes('run')) {
  await open(page);
  await paste(page, twoWays);
  await page.locator('svg.machine-graph [data-state="Left 23"]').waitFor();
  await page.getByRole('tab', { name: 'Input' }).click();
  const input = page.getByRole('textbox', { name: /^Input/ }).first();
  await page.evaluate(() => {
    const taken = /** @type {number[]} */ ([]);
    Object.assign(globalThis, { taken });
    let pressed = 0;
    addEventListener(
      'keydown',
      ({ timeStamp, key, ctrlKey }) => {
        if (key === 'Enter' && ctrlKey) pressed = timeStamp;
      },
      true,
    );
    new MutationObserver((changes) => {
      if (pressed === 0 || !changes.some(({ attributeName }) => attributeName === 'data-outcome')) return;
      const from = pressed;
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - from)));
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-outcome'] });
  });
  for (let round = 0; round < ROUNDS; round++) {
    await page.getByRole('tab', { name: 'Input' }).click();
    await input.fill(`{ "left": ${round % 2 === 0} }`);
    await page.keyboard.press('Control+Enter');
    const reached = page.locator(`[data-state="${round % 2 === 0 ? 'Left' : 'Right'} 23"][data-outcome=succeeded]`);
    await reached.waitFor();
    await page.waitForTimeout(100);
  }
  console.log(`Run to coloured graph: ${told(await page.evaluate(() => /** @type {any} */ (globalThis).taken))}`);
}

if (ONLY.includes('scrub')) {
  await open(page);
  await paste(page, longRun);
  await page.locator('svg.machine-graph [data-state="Done"]').waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  const slider = page.getByRole('slider', { name: 'Virtual time' });
  await slider.waitFor();
  await page.getByRole('tab', { name: /^Events \d/ }).click();
  await page.waitForLoadState('networkidle');
  console.log(`A history of ${await slider.getAttribute('aria-valuemax')} events:`);
  /** @param {string} what @param {() => Promise<void>} act */
  const watch = async (what, act) => {
    await page.evaluate(() => {
      const frames = /** @type {number[]} */ ([]);
      const long = /** @type {number[]} */ ([]);
      let going = true;
      let before = 0;
      requestAnimationFrame(function next(now) {
        if (before > 0) frames.push(now - before);
        before = now;
        if (going) requestAnimationFrame(next);
      });
      const observer = new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      Object.assign(globalThis, {
        stopWatching: () => {
          going = false;
          observer.disconnect();
          return { frames, long };
        },
      });
    });
    await act();
    const { frames, long } = await page.evaluate(() => /** @type {any} */ (globalThis).stopWatching());
    console.log(
      `  ${what}: ${frames.length} frames, ${ms(quantile(frames, 0.5))} median, ${ms(quantile(frames, 0.99))} at the 99th percentile, worst ${ms(Math.max(...frames))}; ${long.length} tasks over 50 ms${long.length > 0 ? `, worst ${ms(Math.max(...long))}` : ''}`,
    );
  };
  const frame = await page.getByRole('region', { name: 'Virtual time' }).boundingBox();
  if (!frame) throw new Error('There is no time line.');
  const y = frame.y + frame.height - 18;
  const [from, to] = [frame.x + 180, frame.x + frame.width - 40];
  await watch('dragged from end to end and back', async () => {
    await page.mouse.move(to, y);
    await page.mouse.down();
    for (const target of [from, to, from]) await page.mouse.move(target, y, { steps: 120 });
    await page.mouse.up();
  });
  await watch('stepped by keys', async () => {
    await slider.focus();
    for (let step = 0; step < 120; step++) await page.keyboard.press('ArrowRight');
  });
  await watch('played for three seconds', async () => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(3_000);
    await page.getByRole('button', { name: 'Pause' }).click();
  });
  const grid = await page.getByRole('grid', { name: 'Events of the run' }).boundingBox();
  if (!grid) throw new Error('There is no table of events.');
  await page.mouse.move(grid.x + 50, grid.y + 60);
  await watch('the table of events scrolled', async () => {
    for (let turn = 0; turn < 150; turn++) await page.mouse.wheel(0, 1_200);
  });
}
await browser.close();
