import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Measure } from '../measure/measure';
import { measures } from '../measure/registry';
import type { Command } from './command';
import { answering, UserError } from './files';

const options = { rounds: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } } as const;

/** Measures the project itself and prints a table with median and spread; writes it to a file where one is named. */
export const measure: Command = {
  usage: '[--rounds N] [--only TEXT] [--out FILE]',
  summary: 'measure engine, checker and grader',
  run: (args) =>
    answering(async () => {
      const { values } = parseArgs({ args: [...args], options });
      const rounds = Number(values.rounds ?? 5);
      if (!Number.isInteger(rounds) || rounds < 1) throw new UserError('--rounds takes a whole number from 1.');
      const { only = '' } = values;
      const chosen = measures.filter(({ room, name }) => `${room}: ${name}`.includes(only));
      if (chosen.length === 0) throw new UserError(`Nothing measured has '${only}' in its name.`);
      const rows: string[] = [];
      for (const one of chosen) {
        const row = rowOf(one, await one.sample(rounds));
        process.stderr.write(`${row}\n`);
        rows.push(row);
      }
      const table = `${head(rounds)}\n${rows.join('\n')}\n`;
      if (values.out === undefined) process.stdout.write(`\n${table}`);
      else writeFileSync(values.out, table);
      return 0;
    }),
};

const head = (rounds: number): string => {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} CPUs, ${process.platform}, Node ${process.version}`;
  return `# Measurements

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. ${rounds} rounds of each; times are processor
time; the median, and from the least to the most. Compare what stands in one table: another machine gives other figures.

| part | what | median | spread |
| --- | --- | ---: | ---: |`;
};

function rowOf({ room, name, unit }: Measure, samples: readonly number[]): string {
  const sorted = [...samples].sort((a, b) => a - b);
  const shown = (value: number | undefined) => `${Number((value ?? Number.NaN).toPrecision(3))} ${unit}`;
  return `| ${room} | ${name} | ${shown(sorted[Math.floor(sorted.length / 2)])} | ${shown(sorted[0])} – ${shown(sorted.at(-1))} |`;
}
