import { chanceOf } from '../random';

export interface PoolItem {
  readonly id: string;
  /** DVA-C02 domain, 1 to 4. */
  readonly domain: number;
  /** Items of one paragraph give each other away; a paper holds one of them while there are others. */
  readonly paragraph: string;
  /** How often this person has met it in a mock. */
  readonly exposure: number;
}

/** Weight of each domain, in per cent or any other unit. */
export type Blueprint = ReadonlyMap<number, number>;

/**
 * How many questions each domain gets: largest remainders, bounded by what there is; what a domain cannot fill goes to the others.
 */
export function allot(
  count: number,
  blueprint: Blueprint,
  available: ReadonlyMap<number, number>,
): Map<number, number> {
  const alloted = new Map<number, number>([...blueprint.keys()].map((domain) => [domain, 0]));
  const room = (domain: number): number => (available.get(domain) ?? 0) - (alloted.get(domain) ?? 0);
  let left = Math.min(
    count,
    [...blueprint.keys()].reduce((sum, domain) => sum + (available.get(domain) ?? 0), 0),
  );
  while (left > 0) {
    const open = [...blueprint].filter(([domain, weight]) => weight > 0 && room(domain) > 0);
    const total = open.reduce((sum, [, weight]) => sum + weight, 0);
    if (total === 0) break;
    const shares = open.map(([domain, weight]) => ({ domain, exact: (left * weight) / total }));
    let given = 0;
    for (const { domain, exact } of shares) {
      const whole = Math.min(Math.floor(exact), room(domain));
      alloted.set(domain, (alloted.get(domain) ?? 0) + whole);
      given += whole;
    }
    const byRemainder = shares.sort((a, b) => (b.exact % 1) - (a.exact % 1) || a.domain - b.domain);
    for (const { domain } of byRemainder) {
      if (given >= left) break;
      if (room(domain) <= 0) continue;
      alloted.set(domain, (alloted.get(domain) ?? 0) + 1);
      given += 1;
    }
    left -= given;
  }
  return alloted;
}

/** A paper drawn to a blueprint: of each domain what was met least often, siblings apart, in an order of its own. The seed decides the rest. */
export function drawPaper(pool: readonly PoolItem[], count: number, blueprint: Blueprint, seed: string): string[] {
  const chance = chanceOf(seed);
  const byDomain = new Map<number, PoolItem[]>();
  for (const item of chance.shuffle(pool)) byDomain.set(item.domain, [...(byDomain.get(item.domain) ?? []), item]);
  const available = new Map([...byDomain].map(([domain, items]) => [domain, items.length]));
  const alloted = allot(count, blueprint, available);
  const used = new Set<string>();
  const chosen: PoolItem[] = [];
  for (const [domain, wanted] of alloted) {
    const items = (byDomain.get(domain) ?? []).sort((a, b) => a.exposure - b.exposure);
    const apart: PoolItem[] = [];
    const siblings: PoolItem[] = [];
    for (const item of items) {
      (used.has(item.paragraph) ? siblings : apart).push(item);
      used.add(item.paragraph);
    }
    chosen.push(...[...apart, ...siblings].slice(0, wanted));
  }
  return chance.shuffle(chosen).map(({ id }) => id);
}
