import { Circle, CircleCheck, CircleDot, type LucideIcon, SquareCheck, SquarePen } from 'lucide-react';
import Link from 'next/link';
import { Segments } from '@/components/ui/segments';

export interface RowLesson {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly state: 'new' | 'started' | 'finished' | 'known';
  readonly after: readonly { readonly slug: string; readonly title: string; readonly finished: boolean }[];
  readonly sections: readonly { readonly id: string }[];
  readonly sectionsRead: readonly string[];
  readonly cards: { readonly total: number; readonly answered: number; readonly right: number };
}

interface LessonRowProps {
  readonly number: number;
  /** Slug → number, of every lesson. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly lesson: RowLesson;
  readonly exercises: readonly {
    readonly slug: string;
    readonly title: string;
    readonly state: 'new' | 'started' | 'passed';
  }[];
}

const STATES: Record<RowLesson['state'], { readonly Icon: LucideIcon; readonly words: string; readonly tone: string }> =
  {
    new: { Icon: Circle, words: 'Not started', tone: 'text-idle' },
    started: { Icon: CircleDot, words: 'Started', tone: 'text-running' },
    finished: { Icon: CircleCheck, words: 'Finished', tone: 'text-succeeded' },
    known: { Icon: CircleCheck, words: 'Known', tone: 'text-idle' },
  };

/** A lesson's line in the contents, on the thread that joins the lessons of a unit; its exercises hang below it. */
export function LessonRow({ number, numbers, lesson, exercises }: LessonRowProps) {
  const { Icon, words, tone } = STATES[lesson.state];
  const { cards, sections, sectionsRead, after } = lesson;
  const first = easierAfter(after, numbers, number);
  return (
    <li className="relative pb-6 last:pb-0 not-last:before:absolute not-last:before:top-7 not-last:before:bottom-0 not-last:before:left-[9.5px] not-last:before:w-px not-last:before:bg-hairline">
      <article className="group relative grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-4 sm:grid-cols-[1.25rem_minmax(0,1fr)_9.5rem]">
        <Icon size={20} strokeWidth={1.75} className={`mt-1 ${tone}`} aria-label={words} />
        <div className="min-w-0">
          <h4 className="text-3 font-semibold">
            <Link
              href={`/lessons/${lesson.slug}`}
              className="text-ink no-underline group-hover:text-accent after:absolute after:-inset-2 after:rounded-md"
            >
              <span className="mr-2 font-normal text-soft tabular-nums">{number}</span>
              {lesson.title}
            </Link>
          </h4>
          <p className="mt-0.5 max-w-(--measure) text-soft text-pretty">{lesson.summary}</p>
          {lesson.state === 'known' ? <p className="mt-0.5 text-1 text-soft">You know this already.</p> : null}
          {first.length > 0 && lesson.state === 'new' ? (
            <p className="mt-0.5 text-1 text-soft">
              Easier after {first.length === 1 ? 'lesson' : 'lessons'} {first.join(' and ')}; you may begin anyway.
            </p>
          ) : null}
          {lesson.state === 'started' && sectionsRead.length > 0 ? (
            <Segments
              done={sections.map(({ id }) => sectionsRead.includes(id))}
              label={`${sectionsRead.length} of ${sections.length} sections read`}
              className="mt-3 max-w-xs"
            />
          ) : null}
        </div>
        <dl className="flex gap-x-4 text-1 text-soft tabular-nums max-sm:col-start-2 max-sm:mt-1 sm:mt-1.5 sm:grid sm:grid-cols-[3.5rem_1fr] sm:self-start sm:text-right">
          <Fact term="Reading time">{lesson.minutes} min</Fact>
          <Fact term="Cards">
            {cards.answered > 0 ? `${cards.right} of ${cards.total} right` : `${cards.total} cards`}
          </Fact>
        </dl>
      </article>
      {exercises.length > 0 ? (
        <ul className="relative mt-3 grid gap-1 pl-9">
          {exercises.map(({ slug, title, state }) => (
            <li key={slug}>
              <Link
                href={`/exercises/${slug}`}
                className="inline-flex min-h-8 items-center gap-2 text-soft no-underline hover:text-accent"
              >
                {state === 'passed' ? (
                  <SquareCheck size={16} aria-hidden="true" className="shrink-0 text-succeeded" />
                ) : (
                  <SquarePen size={16} aria-hidden="true" className="shrink-0" />
                )}
                <span>
                  <span className="sr-only">Exercise: </span>
                  <span className="text-ink group-hover:text-accent">{title}</span>
                  {state === 'new' ? null : <span>, {state === 'passed' ? 'passed' : 'begun'}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** What is better read before and is not finished, except the lesson just before, whose place says so already. */
const easierAfter = (
  after: RowLesson['after'],
  numbers: ReadonlyMap<string, number>,
  number: number,
): readonly number[] =>
  after.flatMap(({ slug, finished }) => {
    const place = numbers.get(slug);
    return finished || place === undefined || place === number - 1 ? [] : [place];
  });

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="sr-only">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
