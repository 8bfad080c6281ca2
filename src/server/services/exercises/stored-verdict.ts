import { sound } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { SandboxOutcome } from '../../sandbox/outcome';

/** What is kept of a grading: the grader's whole verdict, or the limit that was met. Never shown as it is. */
export type StoredVerdict = Exclude<Outcome, { kind: 'fault' }>;

type Outcome = SandboxOutcome extends infer One ? (One extends unknown ? Omit<One, 'ms'> : never) : never;

/** Longer texts are of no use to a reader, and a submission may make them as long as it likes. */
const longest = 4_000;

const bounded = (value: unknown): unknown => {
  if (typeof value === 'string') return sound(value.length > longest ? `${value.slice(0, longest)}…` : value);
  if (Array.isArray(value)) return value.map(bounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [sound(name), bounded(member)]));
};

/** As it is written to the database: texts bounded, and of signs that the database takes. */
export const toStored = (verdict: StoredVerdict): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(bounded(verdict))) as Prisma.InputJsonValue;

/** As it was written by this release's grader or by one before it, whose fields are still there. */
export const fromStored = (value: Prisma.JsonValue): StoredVerdict => value as unknown as StoredVerdict;

/** Passed or not, and 0 to 1. */
export const resultOf = (verdict: StoredVerdict): { passed: boolean; score: number } =>
  verdict.kind === 'graded' ? { passed: verdict.passed, score: verdict.score } : { passed: false, score: 0 };

/** Scenarios passed, of all. */
export const tallyOf = (verdict: StoredVerdict): { passed: number; total: number } | null =>
  verdict.kind === 'graded'
    ? { passed: verdict.scenarios.filter(({ passed }) => passed).length, total: verdict.scenarios.length }
    : null;
