import { parseArgs } from 'node:util';
import { type SimulatedLearner, simulateTowardsDate } from '../../review';
import { textTable } from '../content/text-table';
import type { Command } from './command';
import { answering, UserError } from './files';

const options = {
  learners: { type: 'string', default: '500' },
  cards: { type: 'string', default: '120' },
  seed: { type: 'string', default: 'held-out' },
} as const;

const count = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 10_000)
    throw new UserError(`--${name} takes a whole number from 1 to 10,000.`);
  return value;
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const row = (title: string, learners: readonly SimulatedLearner[]): string[] => {
  const mean = (pick: 'plain' | 'aimed'): number =>
    learners.reduce((sum, learner) => sum + learner[pick], 0) / Math.max(1, learners.length);
  const ahead = learners.filter(({ plain, aimed }) => aimed > plain).length;
  return [
    title,
    String(learners.length),
    percent(mean('plain')),
    percent(mean('aimed')),
    `${ahead} of ${learners.length}`,
  ];
};

/** Compares plain FSRS with the plan towards an exam date, at equal minutes a day, on learners who remember by another model. */
export const simulate: Command = {
  usage: '[--learners 500] [--cards 120] [--seed TEXT]',
  summary: 'compare plain FSRS with the plan towards a date',
  run: (args) =>
    answering(async () => {
      const { values } = parseArgs({ args: [...args], options });
      const learners = simulateTowardsDate(
        count(values.learners, 'learners'),
        count(values.cards, 'cards'),
        values.seed,
      );
      const minutes = (from: number, to: number) =>
        learners.filter(({ minutesPerDay }) => minutesPerDay >= from && minutesPerDay <= to);
      const days = (from: number, to: number) =>
        learners.filter((learner) => learner.days >= from && learner.days <= to);
      process.stdout.write(
        textTable(
          ['learners', 'n', 'plain FSRS', 'aimed', 'ahead'],
          [
            row('all', learners),
            row('5 to 8 minutes a day', minutes(5, 8)),
            row('9 to 12 minutes a day', minutes(9, 12)),
            row('13 to 20 minutes a day', minutes(13, 20)),
            row('exam in 14 to 25 days', days(14, 25)),
            row('exam in 26 to 40 days', days(26, 40)),
            row('exam in 41 to 60 days', days(41, 60)),
          ],
        ),
      );
      return 0;
    }),
};
