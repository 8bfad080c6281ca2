import { parseArgs } from 'node:util';
import { openInstalledDatabase } from '../../../scripts/lib/installed-database.mjs';
import { type Database, makeDatabase } from '../../server/make-database';
import { pool } from '../../server/sandbox/pool';
import {
  type NotRegraded,
  planRegrade,
  type Regraded,
  type RegradeQuery,
} from '../../server/services/regrade/plan-regrade';
import { planUndo } from '../../server/services/regrade/plan-undo';
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
  undo: { type: 'boolean', default: false },
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
  return `${results.length} looked at: ${parts.join(', ') || 'none'}`;
};

const queryOf = (given: ReturnType<typeof read>): RegradeQuery => {
  const [since, before] = [dateOf('since', given.since), dateOf('before', given.before)];
  return {
    content: contentOf(given.content),
    otherEngine: given['other-engine'],
    ...(given.submission && { ids: given.submission }),
    ...(given.exercise !== undefined && { exercise: given.exercise }),
    ...(since && { since }),
    ...(before && { before }),
  };
};

/** A name nobody gave is a slip of the pen, not an exercise without submissions. */
async function knownExercise(db: Database, slug: string): Promise<void> {
  if ((await db.contentVersion.count({ where: { kind: 'exercise', slug } })) === 0)
    throw new UserError(`There is no exercise “${slug}”: the last part of its address is its name.`);
}

/** Prints what would change; gives the changes. */
async function show(plan: AsyncIterable<Regraded | NotRegraded>): Promise<readonly Regraded[]> {
  const results: (Regraded | NotRegraded)[] = [];
  for await (const one of plan) results.push(one);
  const changes = results.flatMap((one) => (one.change === 'fault' || one.change === 'same' ? [] : [one]));
  if (changes.length) process.stdout.write(`${preview(changes)}\n`);
  for (const one of results) if (one.change === 'fault') process.stderr.write(`${one.id}: ${one.reason}\n`);
  process.stdout.write(`${tally(results)}\n`);
  return changes;
}

async function write(db: Database, changes: readonly Regraded[], reason: string): Promise<number> {
  let written = 0;
  for (const one of changes) if (await writeRegrade(db, one, reason)) written++;
  process.stdout.write(`${written} written, their earlier verdicts kept beside them\n`);
  const missed = changes.length - written;
  if (missed > 0)
    process.stderr.write(`${missed} were graded again meanwhile and stay as they are: run the command again to see.\n`);
  return missed === 0 ? 0 : 1;
}

/**
 * Computes submissions again, or with `--undo` takes up their earlier verdicts; shows what would change, and with `--write` writes it.
 * Every verdict is kept. Speaks to the database of `DATABASE_URL`, else to this installation's own, whether the product runs or not.
 */
export const regrade: Command = {
  usage:
    '[--exercise SLUG] [--submission ID]… [--since DATE] [--before DATE] [--other-engine] [--content newest | --undo] [--keep-passes] [--write --reason TEXT]',
  summary: 'grade stored submissions again, or take that back; shows what would change',
  run: (args) =>
    answering(async () => {
      const given = read(args);
      const query = queryOf(given);
      const reason = given.reason?.trim() ?? '';
      if (given.write && !reason)
        throw new UserError('Say why with --reason: students whose verdict changes are told it.');
      if (given.undo && query.content === 'newest')
        throw new UserError('--undo takes up the earlier verdicts as they were: leave out --content.');
      const installed = await openInstalledDatabase();
      const db = makeDatabase(installed.url, 2);
      try {
        if (query.exercise !== undefined) await knownExercise(db, query.exercise);
        const changes = await show(given.undo ? planUndo(db, query) : planRegrade(db, query));
        const wanted = given['keep-passes'] ? changes.filter(({ change }) => change !== 'fails') : changes;
        if (given.write) return await write(db, wanted, reason);
        if (wanted.length) process.stdout.write('Nothing was written. Add --write --reason "…" to write it.\n');
        return 0;
      } finally {
        await pool().close();
        await db.$disconnect();
        await installed.close();
      }
    }),
};
