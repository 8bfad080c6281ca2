/** Virtual clocks start here: 2026-01-01T00:00:00Z. Milliseconds since 1970. */
export const START_TIME = 1_767_225_600_000;

/** As a field for date and time holds it: `2026-01-01T00:00:00`, UTC. */
export const toClock = (time: number): string => new Date(time).toISOString().slice(0, 19);

/** Milliseconds since 1970; undefined where it is no time. */
export function startTimeOf({ startsAt }: { readonly startsAt: string }): number | undefined {
  const time = Date.parse(`${startsAt}Z`);
  return Number.isFinite(time) && time >= 0 ? time : undefined;
}
