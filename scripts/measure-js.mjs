// @ts-check
/**
 * `node scripts/measure-js.mjs [address …]`: how much JavaScript a page asks a browser to load before anyone does anything. Counts the
 * scripts its HTML names, `nomodule` excluded, each as gzip would send it, against an empty page of the same Next version. Ends with
 * code 1 when a page is over the limit. Without an address: the dashboard and the first lesson of a server on PORT (3000).
 */
import { gzipSync } from 'node:zlib';

/** An empty page of Next 16.4.5, in bytes. */
const emptyPage = 135_000;
/** What a page of ours may add to it, in bytes. */
const allowance = 65_000;

const base = `http://localhost:${process.env['PORT'] ?? 3000}`;
const pages = process.argv.length > 2 ? process.argv.slice(2) : [`${base}/`, `${base}/lessons/task-state`];

/** @param {string} page @returns {Promise<{address: string, bytes: number}[]>} */
const scriptsOf = async (page) => {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`${page} answered ${answer.status}.`);
  const html = await answer.text();
  const named = [...html.matchAll(/<script\b([^>]*)>/g)].map((found) => found[1] ?? '');
  const sources = named
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? []);
  return Promise.all(
    [...new Set(sources)].map(async (source) => {
      const address = new URL(source.replaceAll('&amp;', '&'), page).href;
      const script = await fetch(address);
      return { address, bytes: gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length };
    }),
  );
};

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

for (const page of pages) {
  const scripts = await scriptsOf(page);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const above = total - emptyPage;
  console.log(
    `${page}: ${kB(total)} in ${scripts.length} scripts, ${kB(above)} above an empty page (limit ${kB(allowance)})`,
  );
  if (process.env['VERBOSE'])
    for (const { address, bytes } of scripts.sort((a, b) => b.bytes - a.bytes))
      console.log(`  ${kB(bytes).padStart(9)}  ${address}`);
  if (above > allowance) process.exitCode = 1;
}
