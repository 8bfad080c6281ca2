import { parseArgs } from 'node:util';
import { type Catalogue, faultText, load, type Proof, proveExample, proveMachine } from '../../catalog';
import { type ExerciseProof, proveExercise } from '../../grading';
import { compareCoverage, compareExpected, compareSchema } from '../content/expected';
import { readFolder } from '../content/read-folder';
import { textTable } from '../content/text-table';
import type { Command } from './command';
import { answering, UserError } from './files';

interface Ran {
  readonly lesson: string;
  readonly machine: string;
  readonly proofs: readonly Proof[];
}

const runAll = async ({ lessons }: Catalogue): Promise<Ran[]> => {
  const ran: Ran[] = [];
  for (const { slug, machines } of lessons)
    for (const machine of machines)
      ran.push({ lesson: slug, machine: machine.name, proofs: await proveMachine(machine) });
  return ran;
};

const count = <T>(things: readonly T[], key: (thing: T) => string): [string, number][] => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

const lessonTable = ({ lessons }: Catalogue): string =>
  textTable(
    ['lesson', 'words', 'minutes', 'sections', 'machines', 'cards'],
    lessons.map(({ slug, words, minutes, sections, machines, cards }) => [
      slug,
      ...[words, minutes, sections.length, machines.length, cards.length].map(String),
    ]),
  );

const machineTable = (ran: readonly Ran[]): string =>
  textTable(
    ['machine', 'scenarios', 'as expected', 'events'],
    ran.map(({ lesson, machine, proofs }) => [
      `${lesson}/${machine}`,
      String(proofs.length),
      String(proofs.filter(({ differences }) => differences.length === 0).length),
      String(proofs.reduce((sum, { events }) => sum + events, 0)),
    ]),
  );

const exerciseTable = (proofs: readonly ExerciseProof[]): string =>
  textTable(
    [
      'exercise',
      'scenarios',
      'references',
      'wrong answers',
      'mutants',
      'killed',
      'equivalent',
      'surviving',
      'situations',
      'problems',
    ],
    proofs.map(({ slug, scenarios, references, wrong, mutants, situations, problems }) => [
      slug,
      ...[
        scenarios,
        references,
        wrong,
        mutants.made,
        mutants.killed,
        mutants.equivalent.length,
        mutants.surviving.length,
        situations,
        problems.length,
      ].map(String),
    ]),
  );

const coverageTable = ({ coverage }: Catalogue): string =>
  textTable(
    ['notes', 'lines', 'taught', 'asked', 'corrected'],
    coverage.topics.map(({ title, lines }) => [
      title,
      ...[
        lines.length,
        lines.filter(({ taught }) => taught.length > 0).length,
        lines.filter(({ asked }) => asked.length > 0).length,
        lines.filter(({ corrected }) => corrected !== undefined).length,
      ].map(String),
    ]),
  );

/** Checks all content, runs every machine against what it expects, grades every exercise's own answers, and prints what there is. */
export const content: Command = {
  usage: '[--accept] [FOLDER]',
  summary: 'check all content; run every machine, grade the answers of every exercise',
  run: (args) =>
    answering(async () => {
      const { positionals, values } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { accept: { type: 'boolean', default: false } },
      });
      const [folder = 'content'] = positionals;
      const { catalogue, faults } = await load(openFolder(folder));
      if (!catalogue) {
        process.stderr.write(`${faults.map(faultText).join('\n')}\n${faults.length} faults\n`);
        return 1;
      }
      const ran = await runAll(catalogue);
      const examples: string[] = [];
      for (const [slug, example] of catalogue.examples)
        examples.push(
          ...(await proveExample(example)).map((one) => `content/playground/examples/${slug}.yaml: ${one}`),
        );
      const exercises: ExerciseProof[] = [];
      for (const exercise of catalogue.exercises) exercises.push(await proveExercise(exercise));
      const kinds = textTable(
        ['kind of card', 'cards'],
        count(catalogue.cards, ({ kind }) => kind).map(([kind, cards]) => [kind, String(cards)]),
      );
      process.stdout.write(
        [lessonTable(catalogue), kinds, machineTable(ran), exerciseTable(exercises), coverageTable(catalogue)].join(
          '\n',
        ),
      );
      const changed = await compareExpected(folder, catalogue.exercises, values.accept);
      process.stdout.write(
        changed.map(({ slug, lines }) => `\ncontent/exercises/${slug}/expected.yaml\n${lines.join('\n')}\n`).join(''),
      );
      const wrong = [
        ...(compareSchema(folder, values.accept)
          ? []
          : ['content/exercises/exercise.schema.json is of an older shape: run asl content --accept']),
        ...(compareCoverage(folder, catalogue, values.accept)
          ? []
          : ['docs/coverage.md is of an older course: run asl content --accept']),
        ...(values.accept ? [] : changed).map(
          ({ slug, lines }) =>
            `content/exercises/${slug}: ${lines.length} lines of its expected histories changed, see above; if that is meant, run asl content --accept`,
        ),
        ...ran.flatMap(({ lesson, machine, proofs }) =>
          proofs.flatMap(({ scenario, differences }) =>
            differences.map((one) => `content/lessons/${lesson}/machines/${machine}.yaml: «${scenario}»: ${one}`),
          ),
        ),
        ...examples,
        ...exercises.flatMap(({ slug, problems }) => problems.map((one) => `content/exercises/${slug}: ${one}`)),
      ];
      if (wrong.length) process.stderr.write(`${wrong.join('\n')}\n${wrong.length} differences\n`);
      return wrong.length ? 1 : 0;
    }),
};

function openFolder(folder: string) {
  try {
    return readFolder(folder);
  } catch {
    throw new UserError(`${folder} is no folder that can be read.`);
  }
}
