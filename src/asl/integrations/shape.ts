/**
 * What a value must be, written the way one would draw it: `'string'`, `'number'`, `'boolean'`, `'json'` (anything),
 * `[each]` for a list, `{'*': each}` for a map, and an object of members otherwise. A member whose name ends in `?` is
 * not always there.
 */
export type Shape = 'string' | 'number' | 'boolean' | 'json' | readonly [Shape] | Members;

export interface Members {
  readonly [member: string]: Shape;
}

export const isMembers = (shape: Shape | undefined): shape is Members =>
  typeof shape === 'object' && !Array.isArray(shape);

/** The name of any member of a map. */
export const ANY = '*';

export const nameOf = (member: string): string => (member.endsWith('?') ? member.slice(0, -1) : member);

/** The shape of a member, by its plain name. */
export const memberShape = (shape: Members, name: string): Shape | undefined => {
  for (const key of [name, `${name}?`, ANY]) if (Object.hasOwn(shape, key)) return shape[key];
  return undefined;
};

/** A shape on one line, for documents and messages. */
export function shapeText(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if (!isMembers(shape)) return `[${shapeText((shape as readonly [Shape])[0])}]`;
  const members = Object.entries(shape).map(([name, inner]) =>
    typeof inner === 'string' && name !== ANY ? `${name}: ${inner}` : `${name}: ${shapeText(inner)}`,
  );
  return `{${members.join(', ')}}`;
}
