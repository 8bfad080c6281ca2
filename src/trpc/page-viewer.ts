/** Who has come instead of whom the page was made for: `name` is null where nobody is signed in. */
export interface Apart {
  readonly name: string | null;
}

const written = (): string | undefined =>
  typeof document === 'undefined' ? undefined : document.documentElement?.dataset['viewer'];

let made = written();

/**
 * Whom this page was made for, as its server wrote it (`madeFor`); undefined where there is no page. Read once: a page that is refreshed
 * after another has signed in still holds what was written before. A page that is not found is made in the browser, and says it later.
 */
export function pageViewer(): string | undefined {
  made ??= written();
  return made;
}

let apart: Apart | undefined;
const listeners = new Set<() => void>();

/** The last write's answer: of somebody else's session, or as it should be. */
export function tellApart(next: Apart | undefined): void {
  if (apart === next || (apart && next && apart.name === next.name)) return;
  apart = next;
  for (const listener of listeners) listener();
}

export const readApart = (): Apart | undefined => apart;

export function subscribeApart(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
