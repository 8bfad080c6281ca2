import { Circle, CircleCheck, CircleDot, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { Progress } from '@/components/ui/progress';

export interface MapLesson {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly unit: string;
  readonly state: 'new' | 'started' | 'finished';
  readonly after: readonly { readonly slug: string; readonly title: string; readonly finished: boolean }[];
  readonly sections: readonly unknown[];
  readonly sectionsRead: readonly unknown[];
  readonly cards: { readonly total: number; readonly answered: number; readonly right: number };
}

interface CourseMapProps {
  readonly units: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly lessons: readonly MapLesson[];
}

/** Units and their lessons in order, each with how far one is in it. Nothing is locked: what to read first is advice. */
export function CourseMap({ units, lessons }: CourseMapProps) {
  return (
    <div className="grid gap-8">
      {units.map((unit) => {
        const inside = lessons.filter((lesson) => lesson.unit === unit.id);
        if (inside.length === 0) return null;
        return (
          <section
            key={unit.id}
            aria-labelledby={`unit-${unit.id}`}
            className="grid content-start gap-x-8 gap-y-3 border-t border-hairline pt-6 lg:grid-cols-[16rem_1fr]"
          >
            <div>
              <h3 id={`unit-${unit.id}`} className="text-4 font-semibold">
                {unit.title}
              </h3>
              <p className="max-w-prose text-soft">{unit.summary}</p>
            </div>
            <ol className="grid gap-3">
              {inside.map((lesson) => (
                <li key={lesson.slug}>
                  <LessonCard lesson={lesson} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

const STATES: Record<MapLesson['state'], { readonly Icon: LucideIcon; readonly words: string; readonly tone: string }> =
  {
    new: { Icon: Circle, words: 'Not started', tone: 'text-idle' },
    started: { Icon: CircleDot, words: 'Started', tone: 'text-running' },
    finished: { Icon: CircleCheck, words: 'Finished', tone: 'text-succeeded' },
  };

function LessonCard({ lesson }: { lesson: MapLesson }) {
  const { Icon, words, tone } = STATES[lesson.state];
  const { cards, sections, sectionsRead } = lesson;
  const first = lesson.after.filter(({ finished }) => !finished);
  return (
    <article className="relative grid h-full content-start gap-3 rounded-md border border-hairline bg-raised p-5 hover:border-control">
      <div className="flex items-start gap-3">
        <Icon size={20} strokeWidth={1.75} className={`mt-1 shrink-0 ${tone}`} aria-label={words} />
        <div className="min-w-0">
          <h4 className="text-3 font-semibold">
            <Link href={`/lessons/${lesson.slug}`} className="text-ink no-underline after:absolute after:inset-0">
              {lesson.title}
            </Link>
          </h4>
          <p className="mt-1 text-soft">{lesson.summary}</p>
        </div>
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 pl-8 text-1 text-soft tabular-nums">
        <Fact term="Reading time">{lesson.minutes} min</Fact>
        <Fact term="Sections">
          {sectionsRead.length > 0 ? `${sectionsRead.length} of ${sections.length}` : sections.length} sections
        </Fact>
        <Fact term="Cards">
          {cards.answered > 0 ? `${cards.right} of ${cards.total} cards right` : `${cards.total} cards`}
        </Fact>
      </dl>
      {lesson.state === 'started' ? (
        <div className="pl-8">
          <Progress value={sectionsRead.length} max={sections.length} label={`Sections read of ${lesson.title}`} />
        </div>
      ) : null}
      {first.length > 0 && lesson.state === 'new' ? (
        <p className="pl-8 text-1 text-soft">
          Easier after {first.map(({ title }) => `“${title}”`).join(' and ')}; you may begin anyway.
        </p>
      ) : null}
    </article>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="sr-only">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
