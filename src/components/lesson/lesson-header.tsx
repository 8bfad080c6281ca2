import Link from 'next/link';
import { Fragment } from 'react';

interface LessonHeaderProps {
  /** Place in the course, from 1. */
  readonly number: number;
  readonly unit: { readonly id: string; readonly title: string } | undefined;
  readonly lesson: {
    readonly title: string;
    readonly summary: string;
    readonly minutes: number;
    readonly cards: readonly unknown[];
    readonly machines: readonly unknown[];
  };
  readonly exercises: number;
  /** Lessons that make this one easier and are not read yet: advice, nothing is locked. */
  readonly first: readonly { readonly slug: string; readonly title: string; readonly number: number }[];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How a lesson opens: where it stands in the course, what it is called, what it is about, how much there is of it. */
export function LessonHeader({ number, unit, lesson, exercises, first }: LessonHeaderProps) {
  const { title, summary, minutes, cards, machines } = lesson;
  const holds = [
    `${minutes} min`,
    machines.length > 0 && `${counted(machines.length, 'machine')} to run`,
    cards.length > 0 && counted(cards.length, 'card'),
    exercises > 0 && counted(exercises, 'exercise'),
  ].filter((part) => part !== false);
  return (
    <header className="mb-10 border-b border-hairline pb-8">
      <p className="mb-3 text-2 text-soft">
        <Link
          href={unit ? `/#unit-${unit.id}` : '/'}
          className="inline-block py-1 text-soft no-underline hover:text-ink hover:underline hover:underline-offset-4"
        >
          <span className="font-medium text-accent">Lesson {number}</span>
          {unit ? <span> · {unit.title}</span> : null}
        </Link>
      </p>
      <h1 className="max-w-[24ch] text-5 font-semibold tracking-tight text-balance sm:text-6">{title}</h1>
      <p className="mt-4 max-w-(--measure) text-3 text-soft text-pretty">{summary}</p>
      <ul className="mt-5 flex flex-wrap gap-x-2 text-1 text-soft">
        {holds.map((part) => (
          <li key={part} className="not-first:before:mr-2 not-first:before:content-['·']">
            {part}
          </li>
        ))}
      </ul>
      {first.length > 0 ? (
        <p className="mt-3 text-1 text-soft">
          Easier after{' '}
          {first.map(({ slug, title: before, number: place }, index) => (
            <Fragment key={slug}>
              {index > 0 ? (index === first.length - 1 ? ' and ' : ', ') : null}
              <Link
                href={`/lessons/${slug}`}
                className="inline-block py-1 text-soft underline underline-offset-2 hover:text-ink"
              >
                {place}. {before}
              </Link>
            </Fragment>
          ))}
          . You may read on all the same.
        </p>
      ) : null}
    </header>
  );
}
