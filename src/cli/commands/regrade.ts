import { parseArgs } from 'node:util';
import { makeDatabase } from '../../server/make-database';
import { pool } from '../../server/sandbox/pool';
import {
  type NotRegraded,
  planRegrade,
  type Regraded,
  type RegradeQuery,
} from '../../server/services/regrade/plan-regrade';
import { writeRegrade } from '../../server/services/regrade/write-regrade';
import { textTable } from '../content/text-table';
import type { Command } from './command';
import { answering, UserError } from './files';

const inWords: Record<Regraded['change'], string> = {
  same: 'as before',
  words: 'explained otherwise',
  score: 'another score',
  passes: 'passes now',
  fails: 'passes no longer',
  kind: 'judged otherwise',
};

const dateOf = (name: string, text: string | undefined): Date | undefined => {
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new UserError(`--${name} is no date: write it like 2026-11-26 or 2026-11-26T09:00Z.`);
  return date;
};

const contentOf = (text: string): RegradeQuery['content'] => {
  if (text === 'stored' || text === 'newest') return text;
  throw new UserError('--content is `stored` (the version each was graded against) or `newest` (the published one).');
};

const options = {
  exercise: { type: 'string' },
  submission: { type: 'string', multiple: true },
  since: { type: 'string' },
  before: { type: 'string' },
  'other-engine': { type: 'boolean', default: false },
  content: { type: 'string', default: 'stored' },
  'keep-passes': { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  reason: { type: 'string' },
} as const;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
};

const percent = (score: number): string => `${Math.round(score * 100)} %`;
const told = ({ verdict, passed, score, version, engine }: Regraded['before'] | Regraded['after']): string =>
  `${verdict.kind === 'graded' ? `${passed ? 'passed' : 'not passed'}, ${percent(score)}` : verdict.kind} (content v${version}, engine ${engine})`;

const preview = (changes: readonly Regraded[]): string =>
  textTable(
    ['submission', 'exercise', 'was', 'would be', ''],
    changes.map(({ id, exercise, before, after, change }) => [
      id,
      exercise,
      told(before),
      told(after),
      inWords[change],
    ]),
  );

const tally = (results: readonly (Regraded | NotRegraded)[]): string => {
  const count = (change: string) => results.filter((one) => one.change === change).length;
  const parts = Object.entries(inWords).flatMap(([change, words]) =>
    count(change) ? [`${count(change)} ${words}`] : [],
  );
  if (count('fault')) parts.push(`${count('fault')} could not be computed again`);
  return `${results.length} computed again: ${parts.join(', ') || 'none'}`;
};

/** Computes submissions again, shows what would change, and with `--write` writes it; both verdicts are kept. */
export const regrade: Command = {
  usage: '[--exercise SLUG] [--submission ID]… [--since DATE] [--content newest] [--write --reason TEXT]',
  summary: 'grade stored submissions again and show what would change',
  run: (args) =>
    answering(async () => {
      const given = read(args);
      const url = process.env['DATABASE_URL'];
      if (!url)
        throw new UserError('DATABASE_URL is not set: give the address of the database whose submissions are meant.');
      const reason = given.reason?.trim();
      if (given.write && !reason)
        throw new UserError('Say why with --reason: students whose verdict changes are told it.');
      const since = dateOf('since', given.since);
      const before = dateOf('before', given.before);
      const query: RegradeQuery = {
        content: contentOf(given.content),
        otherEngine: given['other-engine'],
        ...(given.submission && { ids: given.submission }),
        ...(given.exercise !== undefined && { exercise: given.exercise }),
        ...(since && { since }),
        ...(before && { before }),
      };
      const db = makeDatabase(url, 2);
      try {
        const results: (Regraded | NotRegraded)[] = [];
        for await (const one of planRegrade(db, query)) results.push(one);
        const changes = results.flatMap((one) => (one.change === 'fault' || one.change === 'same' ? [] : [one]));
        if (changes.length) process.stdout.write(`${preview(changes)}\n`);
        for (const one of results) if (one.change === 'fault') process.stderr.write(`${one.id}: ${one.reason}\n`);
        process.stdout.write(`${tally(results)}\n`);
        const wanted = given['keep-passes'] ? changes.filter(({ change }) => change !== 'fails') : changes;
        if (!given.write || !reason) {
          if (changes.length) process.stdout.write('Nothing was written. Add --write --reason "…" to write it.\n');
          return 0;
        }
        let written = 0;
        for (const one of wanted) if (await writeRegrade(db, one, reason)) written++;
        process.stdout.write(`${written} written, their earlier verdicts kept beside them\n`);
        return written === wanted.length ? 0 : 1;
      } finally {
        await pool().close();
        await db.$disconnect();
      }
    }),
};
