import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { hasWords } from '../has-words';
import { inParts } from '../in-parts';
import { type AuthoredSummary, listAuthored } from './list-authored';

/** Parts of the list of exercises. */
const parts = {
  all: ({ state }) => state !== 'archived',
  mine: ({ mine, state }) => mine && state !== 'archived',
  waiting: ({ state }) => state === 'draft',
  changed: ({ live, changed }) => live && changed,
  course: ({ id }) => id === null,
  archived: ({ state }) => state === 'archived',
} as const satisfies Readonly<Record<string, (one: AuthoredSummary) => boolean>>;
export type AuthoredPart = keyof typeof parts;
export const authoredParts = Object.keys(parts) as AuthoredPart[];

export interface AuthoredQuery {
  /** Words of the title, the slug or the tags. */
  readonly text: string;
  readonly part: AuthoredPart;
  readonly kind?: string | undefined;
  /** Its slug. */
  readonly lesson?: string | undefined;
  readonly tag?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface FoundAuthored {
  /** One page of those that match. */
  readonly exercises: readonly AuthoredSummary[];
  readonly total: number;
  /** How many match in each part. */
  readonly counts: Readonly<Record<AuthoredPart, number>>;
  /** What can be narrowed by: of all there are. */
  readonly lessons: readonly { readonly slug: string; readonly title: string }[];
  readonly tags: readonly string[];
  /** What another may be begun from. */
  readonly published: readonly { readonly slug: string; readonly title: string }[];
}

/** The exercises of one part that match, a page of them; in the order of `listAuthored`. */
export async function findAuthored(db: Queries, asker: Asker, query: AuthoredQuery): Promise<FoundAuthored> {
  const all = await listAuthored(db, asker);
  const { text, kind, lesson, tag } = query;
  const matching = all.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (lesson === undefined || one.lesson?.slug === lesson) &&
      (tag === undefined || one.tags.includes(tag)) &&
      hasWords(text, [one.title, one.slug, ...one.tags]),
  );
  const { shown, total, counts } = inParts(matching, parts, query);
  const lessons = new Map(all.flatMap((one) => (one.lesson ? [[one.lesson.slug, one.lesson]] : [])));
  return {
    exercises: shown,
    total,
    counts,
    lessons: [...lessons.values()],
    tags: [...new Set(all.flatMap(({ tags }) => tags))].sort(),
    published: all.filter(({ live }) => live).map(({ slug, title }) => ({ slug, title })),
  };
}
