/** What this browser keeps for a learner, by key. A browser that keeps nothing (full, private) is no fault. */

/**
 * What is kept under a key; undefined where there is nothing of the kind.
 * @param isOne tells whether what was found is such a thing: an older release may have written it
 */
export function readKept<T>(key: string, isOne: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isOne(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it was kept. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Keeps under another key what is kept under this one. */
export function rename(key: string, next: string): void {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return;
    localStorage.setItem(next, text);
    localStorage.removeItem(key);
  } catch {
    // It stays where it was.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
