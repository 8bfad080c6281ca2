import type { Loss } from '../loss';

/** Characters of a side, a deck's name and a tag; tags of a card; cards of a file. */
export const ownCardBounds = { side: 20_000, deck: 120, tag: 80, tags: 40, cards: 5_000 } as const;

/** A card of two sides as read from a file, both Markdown, with everything of it that did not come along. */
export interface ReadOwnCard {
  /** The same whenever the same card is read again; unique within a file. */
  readonly externalId: string;
  /** Of the note it was made from; cards of one note share it. */
  readonly note: string;
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  readonly tags: readonly string[];
  /** 1-based, where the format has lines. */
  readonly line?: number | undefined;
  readonly losses: readonly Loss[];
}

/** What cannot be a card, and why. */
export interface LeftOut {
  readonly title: string;
  readonly line?: number | undefined;
  readonly reason: string;
}

export interface ReadOwnFile {
  /** What the file is, as its users call it. */
  readonly format: string;
  readonly cards: readonly ReadOwnCard[];
  readonly left: readonly LeftOut[];
  /** What is lost of the file as a whole, in sentences. */
  readonly losses: readonly string[];
}
