/**
 * The time of a mock, kept by the server alone: a browser's clock is only shown. Instants are milliseconds since 1970 on the
 * server's clock.
 */
export interface MockTime {
  readonly startedAt: number;
  readonly minutes: number;
  /** For people who need more time (WCAG 2.2.1): 1 is none, 1.5 half as much again. */
  readonly extra: number;
}

export const deadlineOf = ({ startedAt, minutes, extra }: MockTime): number =>
  startedAt + Math.round(minutes * extra * 60_000);

/** An answer on its way when the time ran out still counts, within this. */
export const graceMs = 5_000;

export const isPast = (deadline: number, now: number): boolean => now > deadline + graceMs;

export const isOver = (time: MockTime, now: number): boolean => isPast(deadlineOf(time), now);

/** Milliseconds left, never negative. */
export const timeLeft = (time: MockTime, now: number): number => Math.max(0, deadlineOf(time) - now);
