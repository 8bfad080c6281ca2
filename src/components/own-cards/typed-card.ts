import { ownCardBounds } from '@/exchange';
import type { TypedCard, TypedText } from './kept-text';

/** What a card says as it is sent and stored. */
export function sentOf({ front, back, deck, tags }: TypedText) {
  return {
    front: front.trim(),
    back: back.trim(),
    deck: deck.trim() || 'My cards',
    tags: tags.split(/[\s,]+/).filter(Boolean),
  };
}

type Sent = ReturnType<typeof sentOf>;

export const sameText = (one: TypedText, other: TypedText): boolean =>
  JSON.stringify(sentOf(one)) === JSON.stringify(sentOf(other));

/** Why a card cannot be saved as it is, and what to do; undefined where it can. */
export function faultOf(typed: TypedText): string | undefined {
  const sent = sentOf(typed);
  for (const side of ['front', 'back'] as const) {
    if (sent[side] === '') return `The ${side} is empty. Write something on it.`;
    if (sent[side].length > ownCardBounds.side)
      return `The ${side} has more than ${ownCardBounds.side.toLocaleString('en')} characters. Shorten it.`;
  }
  if (sent.deck.length > ownCardBounds.deck) return `A deck’s name has ${ownCardBounds.deck} characters at most.`;
  const { length } = sent.tags;
  if (length > ownCardBounds.tags)
    return `A card has ${ownCardBounds.tags} tags at most, and this one has ${length}. Take ${length - ownCardBounds.tags} away.`;
  const long = sent.tags.find((tag) => tag.length > ownCardBounds.tag);
  if (long)
    return `A tag has ${ownCardBounds.tag} characters at most, and “${long.slice(0, 24)}…” has ${long.length}. Shorten it.`;
  return undefined;
}

/** How a kept draft stands to the saved card: the same; begun from it; or begun from text that was changed since. */
export function standingOf(draft: TypedCard, saved: TypedText): 'same' | 'ahead' | 'behind' {
  if (sameText(draft, saved)) return 'same';
  return draft.base && sameText(draft.base, saved) ? 'ahead' : 'behind';
}

interface Saving {
  readonly save: (card: Sent & { readonly id: string; readonly isNew: boolean }) => Promise<unknown>;
  /** Whether the server has refused the id: another card has it. */
  readonly isTaken: (error: unknown) => boolean;
  readonly newId: () => string;
}

/** Saves a card; a new one whose id another tab has used meanwhile gets an id of its own, so that both are kept. */
export async function saveTyped(typed: TypedCard, isNew: boolean, { save, isTaken, newId }: Saving): Promise<void> {
  const sent = sentOf(typed);
  try {
    await save({ ...sent, id: typed.id, isNew });
  } catch (error) {
    if (!isNew || !isTaken(error)) throw error;
    await save({ ...sent, id: newId(), isNew });
  }
}
