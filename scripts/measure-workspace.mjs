// @ts-check
/**
 * `node scripts/measure-workspace.mjs`: the workspace's speed in a real browser, against a server on PORT (3000); give it a quiet machine. Every figure is
 * the best of TIMES (1) passes, beside its target. JavaScript of the page as gzip would send it, web workers apart; a paste until it is drawn, and a
 * keystroke until findings and graph show on the screen what is so now, for machines of 50 and 300 states; a run until the graph is coloured; the longest
 * task while a history of 25,000 events is scrubbed and scrolled. `ONLY=size,type,run,scrub` measures a part; `VERBOSE=1` lists the scripts.
 * Long because what is read in the page has to stand beside what drives it.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { requireBrowser } from './lib/browser.mjs';
import { longRun, machineOf, twoWays } from './lib/measured-machines.mjs';

const base = `http://localhost:${process.env['PORT'] ?? 3000}`;
const exercise = `${base}/exercises/order-fulfilment`;
const ONLY = process.env['ONLY']?.split(',') ?? ['size', 'type', 'run', 'scrub'];
const TIMES = Number(process.env['TIMES'] ?? 1);
const ROUNDS = 30;

/** @type {Map<string, {best: number, target: number | undefined, unit: string, beside: string}>} */
const figures = new Map();
/**
 * Keeps a figure where it is the best of its name.
 * @param {string} what @param {number} value @param {{target?: number, unit?: string, beside?: string}} about
 */
const record = (what, value, { target, unit = 'ms', beside = '' }) => {
  const before = figures.get(what);
  if (!before || value < before.best) figures.set(what, { best: value, target, unit, beside });
};
/** @param {number[]} values @param {number} share */
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
/** @param {number[]} values */
const rest = (values) => `95th percentile ${quantile(values, 0.95).toFixed(1)}, of ${values.length}`;

const browser = await chromium.launch({
  executablePath: await requireBrowser(console.log),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

/** @param {string} text */
async function paste(text) {
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

async function open() {
  await page.goto(exercise);
  await page.locator('.cm-content').waitFor();
  await page.waitForLoadState('networkidle');
}

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
  record(`JavaScript ${when}`, total / 1000, { target: 500, unit: 'kB', beside: `${rows.length} scripts` });
  if (process.env['VERBOSE']) console.log(rows.sort().reverse().join('\n'));
}

/** What the checker says of the text, in a word. */
const checked = () => page.getByRole('region', { name: 'Definition' }).getByRole('status');

/** @param {number} presses @param {string} key */
const press = async (presses, key) => {
  for (let count = 0; count < presses; count++) await page.keyboard.press(key);
};

/**
 * Types a letter and takes it back, and takes the time from either key until what it leads to is on the screen.
 * @param {string} wrong what the graph holds, as a selector, while the letter is there
 * @param {boolean} appears whether it is there only then
 */
async function typeALetter(wrong, appears) {
  await page.evaluate(() => {
    const taken = /** @type {Record<string, number[]>} */ ({ findings: [], graph: [], letter: [] });
    const due = new Set();
    let pressed = 0;
    Object.assign(globalThis, { taken });
    /** @param {string} what */
    const seen = (what) => {
      if (!due.delete(what)) return;
      const from = pressed;
      requestAnimationFrame(() => setTimeout(() => taken[what]?.push(performance.now() - from)));
    };
    addEventListener(
      'keydown',
      ({ timeStamp, key }) => {
        if (key !== 'x' && key !== 'Backspace') return;
        pressed = timeStamp;
        for (const what of ['findings', 'graph', 'letter']) due.add(what);
        seen('letter');
      },
      true,
    );
    const all = { subtree: true, characterData: true, childList: true };
    const status = document.querySelector('section[aria-label=Definition] [role=status]');
    const graph = document.querySelector('svg.machine-graph');
    if (!status || !graph) throw new Error('there is nothing to watch');
    new MutationObserver(() => seen('findings')).observe(status, all);
    new MutationObserver(() => seen('graph')).observe(graph, all);
  });
  const status = checked();
  const found = page.locator(`svg.machine-graph ${wrong}`).first();
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('x');
    await status.filter({ hasText: 'error' }).first().waitFor();
    await found.waitFor({ state: appears ? 'attached' : 'detached' });
    await page.waitForTimeout(150);
    await page.keyboard.press('Backspace');
    await status.filter({ hasNotText: 'error' }).first().waitFor();
    await found.waitFor({ state: appears ? 'detached' : 'attached' });
    await page.waitForTimeout(150);
  }
  return page.evaluate(() => /** @type {Record<string, number[]>} */ (/** @type {any} */ (globalThis).taken));
}

async function size() {
  await open();
  await sizes('of the workspace, without its workers');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('slider', { name: 'Virtual time' }).waitFor();
  await page.waitForLoadState('networkidle');
  await sizes('after a run, with virtual time');
}

async function type() {
  for (const [count, fast, drawing] of /** @type {const} */ ([
    [50, 50, 500],
    [300, 150, 5_000],
  ])) {
    const text = machineOf(count);
    const begin = async () => {
      await open();
      // What was written last is still there: not what is to be drawn.
      await paste('{ "StartAt": "Only", "States": { "Only": { "Type": "Succeed" } } }');
      await page.locator('svg.machine-graph [data-state="Only"]').waitFor();
      await paste(text);
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
      record(`${count} states: paste to drawn graph`, Number(drawn), { target: drawing });
      await page.waitForLoadState('networkidle');
      await checked().filter({ hasNotText: 'error' }).first().waitFor();
      await page.keyboard.press('ControlOrMeta+Home');
    };

    // Behind the name of a field: a letter more and its state has an error, but the picture stays.
    await begin();
    await press(
      text.split('\n').findIndex((line) => line.includes('"MaxAttempts"')),
      'ArrowDown',
    );
    await press(1, 'End');
    await press(5, 'ArrowLeft');
    const coloured = await typeALetter('[data-fault]', true);
    for (const what of ['findings', 'graph']) {
      const values = coloured[what] ?? [];
      const words = what === 'graph' ? 'recoloured graph' : what;
      record(`${count} states: keystroke to ${words}`, quantile(values, 0.5), { target: fast, beside: rest(values) });
    }
    const letter = coloured['letter'] ?? [];
    record(`${count} states: keystroke to letter`, quantile(letter, 0.5), { beside: rest(letter) });

    // Behind the name that StartAt gives: a letter more and there is no such state, and no edge from Start.
    await begin();
    await press(1, 'ArrowDown');
    await press(1, 'End');
    await press(2, 'ArrowLeft');
    const { graph = [] } = await typeALetter('[data-mark="start"]', false);
    record(`${count} states: keystroke to a graph laid out anew`, quantile(graph, 0.5), {
      target: drawing,
      beside: rest(graph),
    });
  }
}

async function run() {
  await open();
  await paste(twoWays);
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
  const taken = await page.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (globalThis).taken));
  record('Run to coloured graph, 95th percentile', quantile(taken, 0.95), {
    target: 100,
    beside: `median ${quantile(taken, 0.5).toFixed(1)}, of ${taken.length}`,
  });
}

async function scrub() {
  await open();
  await paste(longRun);
  await page.locator('svg.machine-graph [data-state="Done"]').waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  const slider = page.getByRole('slider', { name: 'Virtual time' });
  await slider.waitFor();
  await page.getByRole('tab', { name: /^Events \d/ }).click();
  await page.waitForLoadState('networkidle');
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
    record(`25,000 events ${what}: longest task`, Math.max(0, ...long), {
      target: 50,
      beside: `${long.length} over 50 ms; ${frames.length} frames, 99th percentile ${quantile(frames, 0.99).toFixed(0)}`,
    });
  };
  const frame = await page.getByRole('region', { name: 'Virtual time' }).boundingBox();
  if (!frame) throw new Error('There is no time line.');
  const y = frame.y + frame.height - 18;
  const [from, to] = [frame.x + 180, frame.x + frame.width - 40];
  await watch('dragged over from end to end', async () => {
    await page.mouse.move(to, y);
    await page.mouse.down();
    for (const target of [from, to, from]) await page.mouse.move(target, y, { steps: 120 });
    await page.mouse.up();
  });
  await watch('stepped by keys', async () => {
    await slider.focus();
    for (let step = 0; step < 120; step++) await page.keyboard.press('ArrowRight');
  });
  await watch('played', async () => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(3_000);
    await page.getByRole('button', { name: 'Pause' }).click();
  });
  const grid = await page.getByRole('grid', { name: 'Events of the run' }).boundingBox();
  if (!grid) throw new Error('There is no table of events.');
  await page.mouse.move(grid.x + 50, grid.y + 60);
  await watch('scrolled', async () => {
    for (let turn = 0; turn < 150; turn++) await page.mouse.wheel(0, 1_200);
  });
}

const parts = { size, type, run, scrub };
for (let pass = 0; pass < TIMES; pass++)
  for (const [name, measure] of Object.entries(parts)) if (ONLY.includes(name)) await measure();
await browser.close();

const width = Math.max(...[...figures.keys()].map((what) => what.length));
for (const [what, { best, target, unit, beside }] of figures) {
  const met = target === undefined ? '  ' : best <= target ? '✓ ' : '✕ ';
  const goal = target === undefined ? '' : `, at most ${target}`;
  console.log(`${met}${what.padEnd(width)}  ${best.toFixed(1).padStart(7)} ${unit}${goal} (${beside})`);
}
