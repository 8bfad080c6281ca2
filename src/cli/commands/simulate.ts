import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { simulateTowardsDate } from '../../review';
import { textTable } from '../content/text-table';
import { type Group, groupsOf, tableHead, tableRow } from '../simulation/groups';
import { plotOf } from '../simulation/plot';
import type { Command } from './command';
import { answering, UserError } from './files';

const options = {
  learners: { type: 'string', default: '500' },
  cards: { type: 'string', default: '120' },
  seed: { type: 'string', default: 'held-out' },
  write: { type: 'boolean', default: false },
} as const;

export const simulationDocument = 'docs/simulation.md';
export const simulationPlot = 'docs/images/simulation.svg';

const count = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 10_000)
    throw new UserError(`--${name} takes a whole number from 1 to 10,000.`);
  return value;
};

/** Compares plain FSRS with the plan towards an exam date, at equal minutes a day, on learners who remember by another model. */
export const simulate: Command = {
  usage: '[--learners 500] [--cards 120] [--seed TEXT] [--write]',
  summary: 'compare plain FSRS with the plan towards a date',
  run: (args) =>
    answering(async () => {
      const { values } = parseArgs({ args: [...args], options });
      const cards = count(values.cards, 'cards');
      const learners = simulateTowardsDate(count(values.learners, 'learners'), cards, values.seed);
      const groups = groupsOf(learners);
      process.stdout.write(textTable(tableHead, groups.map(tableRow)));
      if (values.write) {
        writeFileSync(simulationDocument, simulationText(groups, { cards, seed: values.seed }));
        writeFileSync(simulationPlot, plotOf(learners, groups));
      }
      return 0;
    }),
};

/** `docs/simulation.md`: the plot, and the table that says the same. */
const simulationText = (groups: readonly Group[], { cards, seed }: { cards: number; seed: string }): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# Aimed at a date, and not

Made by \`npm run -s asl -- simulate --write\`: ${groups[0]?.learners} synthetic learners with ${cards} cards and an exam, drawn from the seed \`${seed}\`, which nothing was tuned on. They
remember by Pavlik and Anderson's activation model, not by FSRS's, each with parameters of their own. Both ways of planning get the same learner, the same days and the same
seconds; plain FSRS may use spare seconds for what comes due next. What is compared is true mean recall on the day of the exam.

![Each learner as a point, and the mean of each group, as in the table below](images/simulation.svg)

${[line(tableHead), '| --- | ---: | ---: | ---: | ---: |', ...groups.map(tableRow).map(line)].join('\n')}

*Ahead* counts the learners who recalled more with the plan towards the date. Where hardly anything can be kept by that day (the lower left), plain FSRS is often ahead. Objective and costs: [decision](decisions/2026-11-26-aimed-at-a-date.md).
`;
};
