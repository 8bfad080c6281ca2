import { pageViewer } from '@/trpc/page-viewer';

/**
 * What this browser keeps for a learner, by key: for each account apart, since others sign in to the same browser. What was kept
 * before there was an account is the account's that takes it up. A browser that keeps nothing (full, private) is no fault.
 */
function owned(key: string): string {
  const viewer = pageViewer();
  return viewer === undefined || viewer === 'guest' ? key : `${key}@${viewer}`;
}

/** Leaves to the account what was kept before there was one. */
function takeOver(key: string): void {
  const own = owned(key);
  const text = localStorage.getItem(key);
  if (own === key || text === null || localStorage.getItem(own) !== null) return;
  localStorage.setItem(own, text);
  localStorage.removeItem(key);
}

/**
 * What is kept under a key; undefined where there is nothing of the kind.
 * @param isOne tells whether what was found is such a thing: an older release may have written it
 */
export function readKept<T>(key: string, isOne: (value: unknown) => value is T): T | undefined {
  try {
    takeOver(key);
    const value: unknown = JSON.parse(localStorage.getItem(owned(key)) ?? 'null');
    return isOne(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it was kept. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(owned(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Keeps under another key what is kept under this one. */
export function rename(key: string, next: string): void {
  try {
    const text = localStorage.getItem(owned(key));
    if (text === null) return;
    localStorage.setItem(owned(next), text);
    localStorage.removeItem(owned(key));
  } catch {
    // It stays where it was.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(owned(key));
  } catch {
    // Nothing was kept then.
  }
}
