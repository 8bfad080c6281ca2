import { createHash } from 'node:crypto';
import { ownCardBounds } from '@/exchange';

/** A card's text, and where it is kept. */
export interface OwnCardText {
  /** Markdown, as `back`. */
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  readonly tags: readonly string[];
}

/** What a card may hold; cards written at once and kept in all; days one that was thrown away can be brought back. */
export const ownCardLimits = { ...ownCardBounds, atOnce: 500, cards: 10_000, keptDays: 30 } as const;

const prefix = 'own/';

/** The name under which its memory and its ratings stand; no card of a course is called so, since a slug has no slash. */
export const ownName = (id: string): string => prefix + id;

/** Of such a name the card's id; undefined for any other name. */
export const ownIdOf = (name: string): string | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined;

/** The id under which an import knows a card that was written here, and which its exports carry. */
export const ownExternalId = (id: string): string => `own:${id}`;

/** Of a card's text; 64 hexadecimal digits. */
export const digestOfOwn = ({ front, back, deck, tags }: OwnCardText): string =>
  createHash('sha256')
    .update(JSON.stringify([front, back, deck, tags]))
    .digest('hex');

export const tooManyOwn = `There is room for ${ownCardLimits.cards.toLocaleString('en')} cards of your own. Choose fewer, or delete some first: a deleted card makes room after ${ownCardLimits.keptDays} days.`;
