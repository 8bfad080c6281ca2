/**
 * The one known name a misspelt word certainly means: equal but for letter case, or nearest within a third of its
 * letters and nearer than any other. `undefined` when none is, or when `budget.guesses`, which each comparison lessens,
 * is used up: a definition has only so many.
 */
export function nearest(word: string, known: Iterable<string>, budget: { guesses: number }): string | undefined {
  let best: string | undefined;
  let least = Math.min(4, Math.max(1, Math.floor(word.length / 3))) + 1;
  let tie = false;
  const lower = word.toLowerCase();
  for (const name of known) {
    if (name === word) continue;
    if (budget.guesses-- <= 0) return undefined;
    if (name.toLowerCase() === lower) return name;
    const distance = distanceOf(lower, name.toLowerCase(), least);
    if (distance < least) {
      best = name;
      least = distance;
      tie = false;
    } else if (distance === least && best !== undefined) tie = true;
  }
  return tie ? undefined : best;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; `limit` or more once it cannot be less. */
function distanceOf(a: string, b: string, limit: number): number {
  if (a.length > 80 || b.length > 80 || Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
