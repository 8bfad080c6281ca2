import { type DeckRow, frontBack, markdownToHtml, replacePictures } from '@/exchange';
import { cardSchema } from '@/grading';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';

/** A card of the course as a note of another program. */
export interface DeckNote extends DeckRow {
  readonly lesson: string;
  /** The lesson's title. */
  readonly deck: string;
  /** When its text was last changed, in seconds since 1970. */
  readonly changedAt: number;
}

const html = (markdown: string): string => markdownToHtml(replacePictures(markdown, () => undefined));

/** Every published card of the course as front and back, in the order of the course. */
export async function readDeckNotes(db: Queries): Promise<DeckNote[]> {
  const [rows, course] = await Promise.all([
    db.contentVersion.findMany({
      where: { kind: 'card', builtIn: true, state: 'published' },
      orderBy: [{ slug: 'asc' }, { version: 'desc' }],
      distinct: ['slug'],
      select: { slug: true, body: true, createdAt: true },
    }),
    readCourse(db),
  ]);
  const lessons = new Map(
    (course?.lessons ?? []).map((lesson, index) => [lesson.slug, { title: lesson.title, index }]),
  );
  const places = new Map((course?.lessons ?? []).flatMap(({ cards }) => cards).map(({ id }, index) => [id, index]));
  const placeOf = (slug: string) => places.get(slug) ?? places.size;
  return rows
    .sort((a, b) => placeOf(a.slug) - placeOf(b.slug))
    .flatMap(({ slug, body, createdAt }) => {
      const read = cardSchema.safeParse(body);
      // A card of a kind that this release does not know stays where it is.
      if (!read.success) return [];
      const { front, back } = frontBack(read.data);
      const lesson = read.data.lesson.split('#')[0] ?? '';
      const { title, url } = read.data.source;
      const source = `<p><a href="${encodeURI(url).replaceAll('"', '%22')}">${html(title).replace(/<\/?p>/g, '')}</a></p>`;
      return [
        {
          id: slug,
          front: html(front),
          back: `${html(back)}\n${source}`,
          tags: ['statecraft', `lesson::${lesson}`, `domain::${read.data.domain}`, `task::${read.data.task}`],
          lesson,
          deck: lessons.get(lesson)?.title ?? lesson,
          changedAt: Math.floor(createdAt.getTime() / 1000),
        },
      ];
    });
}
