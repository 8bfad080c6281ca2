// @ts-check
/**
 * `npm run test:load [-- throughput | deadline]`: the product on PostgreSQL, the load from this process, on the same machine.
 * `throughput`: order fulfilment's reference, submitted by sixteen students for five times ten seconds; prints gradings a second (best of the
 * five), the time inside the sandbox, and what was lost or doubled. `deadline`: eight submissions that compute for ever, and 200
 * dashboards meanwhile, first one at a time, then four; prints each answer's limit and the dashboards' times. Ends with 1 where something was lost, doubled or unanswered.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from './lib/database-url.mjs';
import { makeLearner } from './lib/learner.mjs';
import { inRoot } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { startProduct } from './lib/product.mjs';
import { makeProgress } from './lib/progress.mjs';

const slug = 'order-fulfilment';
const reference = readFileSync(inRoot('content', 'exercises', slug, 'references', 'jsonpath.asl.json'), 'utf8');
const endless = JSON.stringify({
  StartAt: 'Compute',
  QueryLanguage: 'JSONata',
  States: { Compute: { Type: 'Pass', Output: '{% $count([1..1000000].([1..1000].($ * $))) %}', End: true } },
});

/** @param {readonly number[]} values @param {number} share @returns {number} */
const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;

const agent = new Agent({ keepAlive: true });

/**
 * A learner over connections that stay open, with as little work of its own as may be: it shares the processors it measures.
 * @param {string} address
 */
const makeLoadLearner = (address) => {
  const { hostname, port } = new URL(address);
  return makeLearner(
    ({ method, path, query, headers, body }) =>
      new Promise((resolve, reject) => {
        const asked = request(
          { agent, hostname, port, method, path: query ? `${path}?${query}` : path, headers },
          (answer) => {
            let text = '';
            answer.setEncoding('utf8').on('data', (part) => {
              text += part;
            });
            answer.on('error', reject).on('end', () => {
              resolve({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [], body: text });
            });
          },
        );
        asked.on('error', reject).end(body);
      }),
    address,
  );
};

/** @param {string} address @param {number} count */
const makeStudents = async (address, count) => {
  const students = [];
  for (let i = 0; i < count; i++) {
    const student = makeLoadLearner(address);
    await student.submit(slug, reference);
    students.push(student);
  }
  return students;
};

/** @typedef {Awaited<ReturnType<typeof makeStudents>>[number]} Student @typedef {import('pg').Client} Client */

/** @param {Student[]} students @param {Client} database @param {string} address @returns {Promise<boolean>} */
const throughput = async (students, database, address) => {
  const { versionId } = await makeLoadLearner(address).call('GET', 'exercises.read', { slug });
  const seconds = 10;
  /** @type {number[]} */
  const rates = [];
  let acknowledged = 0;
  const round = async () => {
    const end = performance.now() + seconds * 1000;
    let done = 0;
    await Promise.all(
      students.map(async (student) => {
        while (performance.now() < end) {
          const given = { versionId, text: reference, clientKey: randomUUID() };
          const { state, passed, id } = await student.call('POST', 'submissions.submit', given);
          acknowledged++;
          let last = { state, passed };
          while (last.state !== 'graded') last = await student.call('GET', 'submissions.get', { id });
          if (last.passed !== true) throw new Error(`submission ${id} of a reference did not pass`);
          if (performance.now() < end) done++;
        }
      }),
    );
    rates.push(done / seconds);
    console.log(`  ${(done / seconds).toFixed(1)} gradings a second`);
  };
  await database.query('DELETE FROM "submission"');
  for (let i = 0; i < 5; i++) await round();
  const { rows } = await database.query(
    `SELECT count(*)::int AS rows, count(DISTINCT "clientKey")::int AS keys, sum("claims")::int AS claims,
      count(*) FILTER (WHERE "state" = 'graded' AND "passed")::int AS passed, array_agg("gradingMs") AS times FROM "submission"`,
  );
  const [{ rows: stored, keys, claims, passed, times }] = rows;
  console.log(
    `best of five: ${Math.max(...rates).toFixed(1)} gradings a second over HTTP; inside the sandbox median ${ms(quantile(times, 0.5))}, 99th percentile ${ms(quantile(times, 0.99))} of ${times.length}`,
  );
  console.log(`acknowledged ${acknowledged}, stored ${stored}, keys ${keys}, passed ${passed}, claims ${claims}`);
  return stored === acknowledged && keys === acknowledged && passed === acknowledged && claims === acknowledged;
};

/** @param {Student[]} students @param {string} address @returns {Promise<boolean>} */
const deadline = async (students, address) => {
  const dashboard = async () => {
    const begun = performance.now();
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`the dashboard answered ${answer.status}`);
    return performance.now() - begun;
  };
  for (let i = 0; i < 20; i++) await dashboard();
  const quiet = [];
  for (let i = 0; i < 50; i++) quiet.push(await dashboard());

  console.log(`dashboard, one at a time and nothing else: median ${ms(quantile(quiet, 0.5))}`);
  /** @type {string[]} */
  const told = [];
  for (const width of [1, 4]) {
    let open = 8;
    const limits = students.slice(0, open).map(async (student) => {
      const begun = performance.now();
      let one = await student.submit(slug, endless);
      while (one.state !== 'graded') {
        await pause(one.askAgainMs ?? 200);
        one = await student.call('GET', 'submissions.get', { id: one.id });
      }
      open--;
      return `${one.verdict.kind} ${one.verdict.limit ?? ''} after ${((performance.now() - begun) / 1000).toFixed(1)} s`;
    });
    const times = [];
    let during = 0;
    while (times.length < 200) {
      if (open > 0) during += width;
      times.push(...(await Promise.all(Array.from({ length: width }, dashboard))));
    }
    const lines = await Promise.all(limits);
    for (const line of lines) console.log(`  ${line}`);
    told.push(...lines);
    console.log(
      `dashboard, ${width} at a time, ${during} of 200 while the eight were graded: median ${ms(quantile(times, 0.5))}, 95th percentile ${ms(quantile(times, 0.95))}`,
    );
  }
  return told.every((line) => line.startsWith('over-limit time'));
};

const wanted = process.argv[2] ?? 'all';
const folder = mkdtempSync(join(tmpdir(), 'statecraft-load-'));
const server = await startPostgres();
if (!server) throw new Error('no PostgreSQL found: install it, or give TEST_POSTGRES_URL');
let stop = async () => {};
try {
  const url = await server.makeDatabase();
  const product = await startProduct(
    {
      folder,
      mode: 'start',
      env: {
        ...process.env,
        DATABASE_URL: url,
        DATABASE_PREPARED: 'on',
        PORT: String(await freePort()),
        HOST: '127.0.0.1',
      },
      progress: makeProgress(() => {}),
      fail: console.error,
    },
    (act) => {
      stop = act;
    },
  );
  const students = await makeStudents(product.address, 16);
  const database = await connect(url);
  let well = true;
  if (wanted !== 'deadline') well = (await throughput(students, database, product.address)) && well;
  if (wanted !== 'throughput') well = (await deadline(students, product.address)) && well;
  await database.end();
  process.exitCode = well ? 0 : 1;
} finally {
  await stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
