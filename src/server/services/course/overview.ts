import type { LessonEntry } from '@/catalog';
import type { Queries } from '../../make-database';
import { type CardStanding, readStandings } from '../cards/card-standing';
import { readCourse } from '../content/read-course';
import { chooseNext } from './choose-next';

export interface LessonOverview {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Id of the unit it belongs to. */
  readonly unit: string;
  /** `known`: the learner says so, without having read it here. */
  readonly state: 'new' | 'started' | 'finished' | 'known';
  /** Lessons to read before: advice, with the reason on the map, never a wall. */
  readonly after: readonly { readonly slug: string; readonly title: string; readonly finished: boolean }[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly depth: number }[];
  readonly sectionsRead: readonly string[];
  /** By the latest answer to each card. */
  readonly cards: { readonly total: number; readonly answered: number; readonly right: number };
  readonly touchedAt: Date | null;
}

export interface NextStep {
  readonly kind: 'start' | 'continue' | 'cards';
  readonly lesson: string;
  readonly title: string;
  /** Id of the first section not yet read. */
  readonly section: string | null;
  /** One sentence. */
  readonly why: string;
}

export interface CourseOverview {
  readonly title: string;
  readonly units: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  /** In course order. */
  readonly lessons: readonly LessonOverview[];
  /** Of the exam the course prepares for. */
  readonly domains: readonly { readonly number: number; readonly title: string; readonly weight: number }[];
  readonly next: NextStep | null;
  readonly misconceptions: readonly { readonly id: string; readonly title: string; readonly lesson: string }[];
}

interface ProgressRow {
  readonly sections: string[];
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
  readonly knownAt: Date | null;
}

const latest = (dates: readonly Date[]): Date | null =>
  dates.length === 0 ? null : new Date(Math.max(...dates.map((date) => date.getTime())));

/** The course map with a learner's progress; of a visitor without an account, the map alone. Empty before anything was seeded. */
export async function readOverview(db: Queries, viewerId: string | undefined): Promise<CourseOverview> {
  const course = await readCourse(db);
  if (!course) return { title: 'Statecraft', units: [], lessons: [], domains: [], next: null, misconceptions: [] };
  const rows = viewerId === undefined ? [] : await db.lessonProgress.findMany({ where: { userId: viewerId } });
  const standings = viewerId === undefined ? new Map<string, CardStanding>() : await readStandings(db, viewerId);
  const progress = new Map<string, ProgressRow>(rows.map((row) => [row.lesson, row]));
  const entries = new Map(course.lessons.map((lesson) => [lesson.slug, lesson]));
  const unitOf = new Map(course.units.flatMap(({ id, lessons }) => lessons.map((slug) => [slug, id])));

  // An answer of the placement check begins no lesson.
  const placed = new Set(course.placement);

  const view = (lesson: LessonEntry): LessonOverview => {
    const row = progress.get(lesson.slug);
    const answers = lesson.cards.flatMap(({ id }) => standings.get(id) ?? []);
    return {
      slug: lesson.slug,
      title: lesson.title,
      summary: lesson.summary,
      minutes: lesson.minutes,
      unit: unitOf.get(lesson.slug) ?? '',
      state: row?.finishedAt
        ? 'finished'
        : row?.knownAt
          ? 'known'
          : row || answers.some(({ slug }) => !placed.has(slug))
            ? 'started'
            : 'new',
      after: lesson.after.map((slug) => ({
        slug,
        title: entries.get(slug)?.title ?? slug,
        finished: Boolean(progress.get(slug)?.finishedAt ?? progress.get(slug)?.knownAt),
      })),
      sections: lesson.sections.map(({ id, title, depth }) => ({ id, title, depth })),
      sectionsRead: lesson.sections.map(({ id }) => id).filter((id) => row?.sections.includes(id)),
      cards: {
        total: lesson.cards.length,
        answered: answers.length,
        right: answers.filter(({ correct }) => correct).length,
      },
      touchedAt: latest([...(row ? [row.updatedAt] : []), ...answers.map(({ answeredAt }) => answeredAt)]),
    };
  };
  const lessons = course.lessons.map(view);
  return {
    title: course.title,
    units: course.units.map(({ id, title, summary }) => ({ id, title, summary })),
    lessons,
    domains: course.exam.domains.map(({ number, title, weight }) => ({ number, title, weight })),
    next: chooseNext(lessons),
    misconceptions: course.misconceptions.map(({ id, title, lesson }) => ({ id, title, lesson })),
  };
}
