import { chanceOf } from '../random';

/** A part of a quiz: one card, or a pool some cards are drawn from. Cards are named by slug. */
export type QuizPart =
  | { readonly kind: 'card'; readonly card: string; readonly points: number }
  | { readonly kind: 'pool'; readonly cards: readonly string[]; readonly draw: number; readonly points: number };

export interface DrawnQuestion {
  readonly card: string;
  readonly points: number;
}

/**
 * The questions of one attempt: of each pool as many as it draws, each card at most once in the whole quiz, in the order of the parts or
 * shuffled. The same seed draws the same.
 */
export function drawQuiz(parts: readonly QuizPart[], shuffled: boolean, seed: string): DrawnQuestion[] {
  const chance = chanceOf(seed);
  // What stands there by name is not also drawn.
  const used = new Set(parts.flatMap((part) => (part.kind === 'card' ? [part.card] : [])));
  const named = new Set<string>();
  const questions = parts.flatMap((part): DrawnQuestion[] => {
    if (part.kind === 'card') {
      if (named.has(part.card)) return [];
      named.add(part.card);
      return [{ card: part.card, points: part.points }];
    }
    const free = [...new Set(part.cards)].filter((card) => !used.has(card));
    const drawn = chance.shuffle(free).slice(0, part.draw);
    for (const card of drawn) used.add(card);
    return drawn.map((card) => ({ card, points: part.points }));
  });
  return shuffled ? chance.shuffle(questions) : questions;
}
