import { forget, keep, readKept } from '@/components/kept/browser-store';
import { hasTexts, isPlain } from '@/components/kept/shapes';

/** A card's text as it is being written; tags in one line. */
export interface TypedText {
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  readonly tags: string;
}

export interface TypedCard extends TypedText {
  readonly id: string;
  /** The saved text it was begun from; absent for a new card. */
  readonly base?: TypedText | undefined;
}

const place = (key: string): string => `statecraft.own-card.${key}`;

const TEXTS = ['front', 'back', 'deck', 'tags'] as const satisfies readonly (keyof TypedText)[];

const isBase = (value: unknown): boolean => value === undefined || (isPlain(value) && hasTexts(value, ...TEXTS));

const isTyped = (value: unknown): value is TypedCard => hasTexts(value, 'id', ...TEXTS) && isBase(value['base']);

/** What was typed and not saved, kept in this browser; undefined where there is nothing. */
export const readTyped = (key: string): TypedCard | undefined => readKept(place(key), isTyped);

/** Undefined: nothing is to be kept any more. */
export function keepTyped(key: string, typed: TypedCard | undefined): void {
  if (typed === undefined) forget(place(key));
  else keep(place(key), typed);
}
