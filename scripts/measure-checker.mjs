// @ts-check
/**
 * `node --import tsx scripts/measure-checker.mjs definitions.jsonl [folder]`: how long the checker takes for one of many definitions, read
 * from a file with `{"definition": text}` a line. With a folder in whose node_modules `asl-validator` is installed, that runs in the same
 * process, on the same texts, in turn with ours. Times are processor time; the median of the rounds, and of their ratios.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { checkDocument } from '../src/asl/index.js';

const ROUNDS = 5;
const [file, folder] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write(
    'usage: node --import tsx scripts/measure-checker.mjs definitions.jsonl [folder of asl-validator]\n',
  );
  process.exit(2);
}
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => String(JSON.parse(line).definition));

const peer = folder === undefined ? undefined : createRequire(`${resolve(folder, 'node_modules')}/`)('asl-validator');

/** @param {(text: string) => unknown} check @param {readonly string[]} some @param {number} times */
const perDefinition = (check, some, times) => {
  const begin = process.cpuUsage();
  for (let turn = 0; turn < times; turn++) for (const text of some) check(text);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000 / (some.length * times);
};

/** @param {string} text */
const asPeer = (text) => {
  try {
    // It writes into what it is given, so each turn reads the text anew, as ours does.
    return peer(JSON.parse(text), { checkPaths: true, checkArn: false });
  } catch {
    return undefined;
  }
};

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

perDefinition(checkDocument, texts, 3);
/** @type {number[]} */
const ours = [];
/** @type {number[]} */
const ratios = [];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(perDefinition(checkDocument, texts, 5));
  // Each round gives both another fifth of the texts: the peer takes most of a minute for all of them.
  const some = texts.filter((_, index) => index % ROUNDS === round);
  if (peer !== undefined) ratios.push(perDefinition(asPeer, some, 1) / perDefinition(checkDocument, some, 10));
}
process.stdout.write(`${texts.length} definitions: ${median(ours).toFixed(4)} ms each\n`);
if (peer !== undefined) process.stdout.write(`asl-validator takes ${Math.round(median(ratios))} times as long\n`);
