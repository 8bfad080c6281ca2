import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';

/** All that a question's form and the bank's filter offer to choose from. */
export interface BankVocabulary {
  readonly lessons: readonly {
    readonly slug: string;
    readonly title: string;
    readonly sections: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly domains: readonly {
    readonly number: number;
    readonly title: string;
    readonly tasks: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly misconceptions: readonly { readonly id: string; readonly title: string; readonly explanation: string }[];
  /** Whoever has written a question. */
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
}

export async function readVocabulary(db: Queries): Promise<BankVocabulary> {
  const [course, authors, tags] = await Promise.all([
    readCourse(db),
    db.$queryRaw<{ id: string; name: string }[]>`
      SELECT u."id", u."name" FROM "user" u WHERE u."id" IN (
        SELECT "authorId" FROM "content_version" WHERE "kind" = 'card' UNION SELECT "authorId" FROM "card_draft")
      ORDER BY u."name", u."id"`,
    db.$queryRaw<{ tag: string }[]>`
      SELECT DISTINCT jsonb_array_elements_text("body"->'tags') AS "tag" FROM (
        SELECT "body" FROM "content_version" WHERE "kind" = 'card' UNION ALL SELECT "body" FROM "card_draft") AS b
      WHERE jsonb_typeof("body"->'tags') = 'array' ORDER BY 1 LIMIT 500`,
  ]);
  return {
    lessons: (course?.lessons ?? []).map(({ slug, title, sections }) => ({
      slug,
      title,
      sections: sections.map(({ id, title }) => ({ id, title })),
    })),
    domains: (course?.exam.domains ?? []).map(({ number, title, tasks }) => ({ number, title, tasks })),
    misconceptions: (course?.misconceptions ?? []).map(({ id, title, explanation }) => ({ id, title, explanation })),
    authors,
    tags: tags.map(({ tag }) => tag),
  };
}
