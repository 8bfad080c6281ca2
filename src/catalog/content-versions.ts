import type { Catalogue } from './catalogue';
import { lessonBodySchema } from './schemas/bodies';
import { canonicalJson } from './write-json';

/** A row to seed. Its version number is the database's to give: one more than the newest of that kind and slug. */
export interface ContentRow {
  readonly kind: 'card' | 'lesson' | 'course' | 'exercise' | 'glossary' | 'search' | 'gallery';
  readonly slug: string;
  /** Hex digest of `canonicalJson(body)`; a row whose digest is already there changes nothing. */
  readonly sha256: string;
  readonly body: unknown;
}

/** Rows for everything that is read at run time; `sha256` gives the hex digest of UTF-8 text. */
export const contentVersions = (catalogue: Catalogue, sha256: (text: string) => string): ContentRow[] => {
  const row = (kind: ContentRow['kind'], slug: string, body: unknown): ContentRow => ({
    kind,
    slug,
    sha256: sha256(canonicalJson(body)),
    body,
  });
  return [
    row('course', catalogue.course.slug, catalogue.course),
    row('glossary', catalogue.course.slug, catalogue.glossary),
    row('search', catalogue.course.slug, { documents: catalogue.documents }),
    ...(catalogue.gallery.groups.length > 0 ? [row('gallery', 'playground', catalogue.gallery)] : []),
    ...catalogue.lessons.map((lesson) => row('lesson', lesson.slug, lessonBodySchema.parse(lesson))),
    ...catalogue.cards.map((card) => row('card', card.id, card)),
    ...catalogue.exercises.filter(({ draft }) => !draft).map((exercise) => row('exercise', exercise.slug, exercise)),
  ];
};
