import { LessonRow, type RowLesson } from './lesson-row';

interface ContentsProps {
  readonly units: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly lessons: readonly (RowLesson & { readonly unit: string })[];
  readonly exercises: readonly {
    readonly slug: string;
    readonly title: string;
    readonly state: 'new' | 'started' | 'passed';
    readonly lesson: { readonly slug: string };
  }[];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Minutes as a reader plans them: `40 minutes`, `2 hours`. */
const roughly = (minutes: number): string =>
  minutes < 55 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour');

/** The course as a table of contents: units, their lessons in order, what belongs to each and how far one is. Nothing is locked. */
export function Contents({ units, lessons, exercises }: ContentsProps) {
  const numbers = new Map(lessons.map(({ slug }, index) => [slug, index + 1]));
  const cards = lessons.reduce((sum, lesson) => sum + lesson.cards.total, 0);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <section aria-labelledby="contents" className="mt-16">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-4">
        <h2 id="contents" className="text-4 font-semibold tracking-tight">
          Contents
        </h2>
        <p className="text-1 text-soft">
          {counted(lessons.length, 'lesson')}, {counted(cards, 'card')}
          {exercises.length > 0 ? `, ${counted(exercises.length, 'exercise')}` : ''}, about {roughly(minutes)} of
          reading
        </p>
      </header>
      {units.map((unit) => {
        const inside = lessons.filter((lesson) => lesson.unit === unit.id);
        if (inside.length === 0) return null;
        return (
          <section
            key={unit.id}
            id={`unit-${unit.id}`}
            aria-labelledby={`title-${unit.id}`}
            className="grid gap-x-12 gap-y-4 border-t border-hairline py-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <div>
              <h3 id={`title-${unit.id}`} className="text-3 font-semibold text-balance">
                {unit.title}
              </h3>
              <p className="mt-1 max-w-(--measure) text-soft text-pretty">{unit.summary}</p>
            </div>
            <ol className="min-w-0">
              {inside.map((lesson) => (
                <LessonRow
                  key={lesson.slug}
                  number={numbers.get(lesson.slug) ?? 0}
                  numbers={numbers}
                  lesson={lesson}
                  exercises={exercises.filter((exercise) => exercise.lesson.slug === lesson.slug)}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </section>
  );
}
