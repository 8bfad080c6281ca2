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

const isText = (value: unknown): value is TypedText =>
  typeof value === 'object' &&
  value !== null &&
  ['front', 'back', 'deck', 'tags'].every((name) => typeof Reflect.get(value, name) === 'string');

const isTyped = (value: unknown): value is TypedCard =>
  isText(value) &&
  typeof Reflect.get(value, 'id') === 'string' &&
  (!('base' in value) || value.base === undefined || isText(value.base));

/** What was typed and not saved, kept in this browser; undefined where there is nothing. */
export function readKept(key: string): TypedCard | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(key)) ?? 'null');
    return isTyped(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keep(key: string, typed: TypedCard | undefined): void {
  try {
    if (typed === undefined) localStorage.removeItem(place(key));
    else localStorage.setItem(place(key), JSON.stringify(typed));
  } catch {
    // A browser that keeps nothing keeps no draft.
  }
}
