import type { SimulatedLearner } from '../../review';

/** Learners who have something in common, and what both ways of planning gave them. */
export interface Group {
  readonly title: string;
  readonly learners: number;
  /** Mean true recall on the day, 0 to 1. */
  readonly plain: number;
  readonly aimed: number;
  /** For how many the plan towards the date was better. */
  readonly ahead: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const groupOf = (title: string, learners: readonly SimulatedLearner[]): Group => ({
  title,
  learners: learners.length,
  plain: mean(learners.map(({ plain }) => plain)),
  aimed: mean(learners.map(({ aimed }) => aimed)),
  ahead: learners.filter(({ plain, aimed }) => aimed > plain).length,
});

/** All learners, then by the minutes they have a day, then by the days until their exam. */
export function groupsOf(learners: readonly SimulatedLearner[]): Group[] {
  const minutes = (from: number, to: number) =>
    learners.filter(({ minutesPerDay }) => minutesPerDay >= from && minutesPerDay <= to);
  const days = (from: number, to: number) => learners.filter((learner) => learner.days >= from && learner.days <= to);
  return [
    groupOf('all', learners),
    groupOf('5 to 8 minutes a day', minutes(5, 8)),
    groupOf('9 to 12 minutes a day', minutes(9, 12)),
    groupOf('13 to 20 minutes a day', minutes(13, 20)),
    groupOf('exam in 14 to 25 days', days(14, 25)),
    groupOf('exam in 26 to 40 days', days(26, 40)),
    groupOf('exam in 41 to 60 days', days(41, 60)),
  ];
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const tableHead = ['learners', 'n', 'plain FSRS', 'aimed', 'ahead'] as const;

/** The cells of a group's row, under `tableHead`. */
export const tableRow = ({ title, learners, plain, aimed, ahead }: Group): string[] => [
  title,
  String(learners),
  percent(plain),
  percent(aimed),
  `${ahead} of ${learners}`,
];
