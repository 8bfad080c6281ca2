/** A reading of the server's clock, and this page's own clock (`performance.now()`) when it arrived, both in milliseconds. */
interface Reading {
  readonly now: number;
  readonly at: number;
}

const readings = new Map<string, Reading>();

/**
 * When the server's clock showed `now`, by this page's own. Going back and forward shows a paper as it was read then: told by an earlier
 * reading, its time did not stand still.
 */
export function readAt(id: string, now: number, at: number): number {
  const known = readings.get(id);
  if (known && now <= known.now) return known.at - (known.now - now);
  readings.set(id, { now, at });
  return at;
}
