import { type Structure, structureReader } from './structure';

/** From here on two machines are worth looking at side by side. */
export const noteworthy = 0.8;

/** Fewer parts of one's own say nothing: a task leaves little choice. One value another way changes up to seven, a state of one’s own adds about as many. */
const fewestParts = 12;

/** In a group of at least so many, what more than half of them wrote is how one does it. */
const crowd = 6;

/**
 * What is read and compared in all: characters of definitions, and parts looked at, a second or two of work. A class of hundreds with ordinary answers
 * stays far below; beyond it the last and the largest are left out.
 */
const most = { characters: 4_000_000, looks: 20_000_000 } as const;

const sizeOf = (structure: Structure): number => [...structure.values()].reduce((sum, count) => sum + count, 0);

/** What is in `structure` beyond what is common, each part as often as it is more. */
export function subtract(structure: Structure, common: Structure): Structure {
  const rest = new Map<number, number>();
  for (const [part, count] of structure) {
    const more = count - (common.get(part) ?? 0);
    if (more > 0) rest.set(part, more);
  }
  return rest;
}

/** Each part as often as it is in the structure that has most of it. */
export function union(structures: Iterable<Structure>): Structure {
  const all = new Map<number, number>();
  for (const structure of structures)
    for (const [part, count] of structure) all.set(part, Math.max(count, all.get(part) ?? 0));
  return all;
}

/** Σ min / Σ max over all parts, 0 to 1 (Ruzicka, 1958): 1 for the same structure; of two that are empty 0, since they say nothing. */
export function likeness(a: Structure, b: Structure): number {
  let shared = 0;
  for (const [part, count] of a) shared += Math.min(count, b.get(part) ?? 0);
  const all = sizeOf(a) + sizeOf(b) - shared;
  return all === 0 ? 0 : shared / all;
}

export interface Handed {
  /** Whose it is. */
  readonly id: string;
  /** The definition. */
  readonly text: string;
}

export interface AlikePair {
  readonly a: string;
  readonly b: string;
  /** `noteworthy` to 1. */
  readonly likeness: number;
  /** How many parts both have beyond what anybody has. */
  readonly parts: number;
}

export interface Alikeness {
  /** Most alike first. */
  readonly pairs: readonly AlikePair[];
  /** How many were compared, each with all others: machines with enough of their own. */
  readonly compared: number;
}

/**
 * Which machines are built alike beyond what the task makes everybody write: what is in one of `given` (the starter, the references), and in a larger
 * group what more than half of it wrote, counts for nothing. A hint where to look, and no finding: two people can think alike.
 */
export function alike(handed: readonly Handed[], given: readonly string[]): Alikeness {
  const read = structureReader();
  let characters = 0;
  const structureOf = (text: string): Structure[] => {
    characters += text.length;
    if (characters > most.characters) return [];
    const found = read(text);
    return found ? [found] : [];
  };
  const common = union(given.flatMap(structureOf));
  const own = handed.flatMap(({ id, text }) =>
    structureOf(text).map((found) => ({ id, rest: subtract(found, common) })),
  );
  const customary = own.length < crowd ? new Set<number>() : partsOfHalf(own.map(({ rest }) => rest));
  const kept = own
    .map(({ id, rest }) => ({ id, rest: new Map([...rest].filter(([part]) => !customary.has(part))) }))
    .map((one) => ({ ...one, size: sizeOf(one.rest) }))
    .filter(({ size }) => size >= fewestParts)
    .sort((a, b) => a.size - b.size);
  const pairs: AlikePair[] = [];
  let [looks, compared] = [0, 0];
  for (const [index, b] of kept.entries()) {
    if (looks > most.looks) break;
    compared++;
    for (let other = index - 1; other >= 0; other--) {
      const a = kept[other];
      // Sorted by size: what is so much smaller, and all before it, cannot be alike.
      if (!a || a.size < noteworthy * b.size) break;
      looks += a.rest.size + b.rest.size;
      const value = likeness(a.rest, b.rest);
      if (value < noteworthy) continue;
      const parts = Math.round((value * (a.size + b.size)) / (1 + value));
      pairs.push({ a: a.id, b: b.id, likeness: value, parts });
    }
  }
  return { pairs: pairs.sort((x, y) => y.likeness - x.likeness || y.parts - x.parts), compared };
}

function partsOfHalf(structures: readonly Structure[]): ReadonlySet<number> {
  const by = new Map<number, number>();
  for (const structure of structures) for (const part of structure.keys()) by.set(part, (by.get(part) ?? 0) + 1);
  return new Set([...by].filter(([, people]) => people * 2 > structures.length).map(([part]) => part));
}
