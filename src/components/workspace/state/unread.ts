import { toText } from '@/asl';
import { at, documentOf, type Path } from '../results/input/world-document';
import type { Answer } from './answers';

/** What was typed into a field of the services' forms and cannot be read yet: the world still has what was there before. */
export interface Unread {
  /** Of the field, from the world's top: section, thing, and the way to it in the thing. */
  readonly path: Path;
  /** The thing and the field, as the form names them. */
  readonly label: string;
  /** JSON text of what the world has there; undefined where it has nothing. */
  readonly over: string | undefined;
  readonly typed: string | readonly Answer[];
}

/** By `placeOf` their paths. */
export type UnreadFields = ReadonlyMap<string, Unread>;

export const placeOf = (path: Path): string => JSON.stringify(path);

/** What the field holds that cannot be read; nothing once the world was given another value there. */
export function unreadAt(unread: UnreadFields, world: string, path: Path): Unread | undefined {
  const held = unread.get(placeOf(path));
  return held && stands(held, world) ? held : undefined;
}

/** The first of the fields that cannot be read. */
export const firstUnread = (unread: UnreadFields, world: string): Unread | undefined =>
  [...unread.values()].find((held) => stands(held, world));

/** JSON text of a value of the world. */
export function textAt(world: string, path: Path): string | undefined {
  const value = at(documentOf(world), path);
  return value === undefined ? undefined : toText(value);
}

const stands = ({ path, over }: Unread, world: string): boolean =>
  textAt(world, path.slice(0, 2)) !== undefined && textAt(world, path) === over;

/** The fields without those of a thing that is removed; in a list, those of the things after it move up with them. */
export function withoutThing(unread: UnreadFields, section: string, key: string | number): UnreadFields {
  const left = [...unread.values()].flatMap((held): Unread[] => {
    const [its, thing = '', ...rest] = held.path;
    if (its !== section) return [held];
    if (thing === key) return [];
    const moves = typeof thing === 'number' && typeof key === 'number' && thing > key;
    return [moves ? { ...held, path: [section, thing - 1, ...rest] } : held];
  });
  return new Map(left.map((held) => [placeOf(held.path), held]));
}
