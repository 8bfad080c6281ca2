import type { z } from 'zod';
import { type cardFields, type mistakeFields, Refused, verdict } from './common';

type Mistake = z.infer<z.ZodObject<typeof mistakeFields>>;
type Card = z.infer<z.ZodObject<typeof cardFields>> & { readonly right: string };

/** The verdict on what was predicted: one text of those offered, of which the run itself made the key. */
export function gradePredicted(
  card: Card,
  key: string,
  mistakes: readonly (Mistake & { readonly text: string })[],
  chosen: string,
) {
  const options = [{ text: key, explanation: card.right }, ...mistakes];
  if (!options.some(({ text }) => text === chosen))
    return new Refused('This answer names something the card does not have.');
  const remarks = options.map((option) => ({
    id: option.text,
    ...option,
    chosen: option.text === chosen,
    correct: option.text === key,
  }));
  return { correct: chosen === key, key: { option: key }, ...verdict(card, remarks) };
}
