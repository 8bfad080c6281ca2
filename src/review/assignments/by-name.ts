const names = new Intl.Collator('en');

interface Named {
  readonly name: string;
  readonly userId: string;
}

/**
 * Orders the people of a class as every list of them does: É beside E, where a database may put it after Z, and the order of those who
 * share a name the same each time.
 */
export const byName = (a: Named, b: Named): number =>
  names.compare(a.name, b.name) || Number(a.userId > b.userId) - Number(a.userId < b.userId);
