/** A card's text as it is being written; tags in one line. */
export interface TypedCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  readonly tags: string;
}

const place = (key: string): string => `statecraft.own-card.${key}`;

const isTyped = (value: unknown): value is TypedCard =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'front', 'back', 'deck', 'tags'].every((name) => typeof Reflect.get(value, name) === 'string');

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
