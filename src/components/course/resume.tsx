import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';

interface ResumeProps {
  /** What comes next, and why; null when there is nothing left. */
  readonly next: {
    readonly kind: 'start' | 'continue' | 'cards';
    readonly lesson: string;
    readonly title: string;
    readonly section: string | null;
    readonly why: string;
  } | null;
  readonly lessons: readonly {
    readonly slug: string;
    readonly sections: readonly { readonly id: string; readonly title: string }[];
    readonly sectionsRead: readonly string[];
    readonly touchedAt: Date | null;
  }[];
  readonly exercises: readonly BegunExercise[];
}

interface BegunExercise {
  readonly slug: string;
  readonly title: string;
  readonly state: 'new' | 'started' | 'passed';
  readonly submissions: number;
  readonly touchedAt: Date | null;
}

const time = (date: Date | null | undefined): number => date?.getTime() ?? 0;

/** The exercise last worked on that is not passed yet. */
const openOf = (exercises: readonly BegunExercise[]): BegunExercise | undefined =>
  exercises.filter(({ state }) => state === 'started').sort((a, b) => time(b.touchedAt) - time(a.touchedAt))[0];

/** The one thing to do next. */
export function Resume({ next, lessons, exercises }: ResumeProps) {
  const open = openOf(exercises);
  const begun = next?.kind === 'continue' ? lessons.find(({ slug }) => slug === next.lesson) : undefined;
  if (open && (begun === undefined || time(open.touchedAt) > time(begun.touchedAt)))
    return <ResumeExercise exercise={open} next={next} />;
  if (!next) {
    return (
      <header>
        <p className="mb-2 text-2 font-medium text-accent">Your course</p>
        <h1 className="text-5 font-semibold tracking-tight text-balance sm:text-6">Everything is read and right</h1>
        <p className="mt-4 max-w-(--measure) text-3 text-soft">
          Every lesson is finished and every card answered right. All of it stays open below.
        </p>
      </header>
    );
  }
  const place = lessons.findIndex(({ slug }) => slug === next.lesson);
  const lesson = lessons[place];
  const section = lesson?.sections.find(({ id }) => id === next.section);
  return (
    <header>
      <p className="mb-2 text-2 text-soft">
        <span className="font-medium text-accent">{next.kind === 'continue' ? 'Continue' : 'Next'}</span>
        {place >= 0 ? <span> · Lesson {place + 1}</span> : null}
      </p>
      <h1 className="max-w-[24ch] text-5 font-semibold tracking-tight text-balance sm:text-6">{next.title}</h1>
      <p className="mt-4 max-w-(--measure) text-3 text-soft text-pretty">
        {next.why}
        {section ? (
          <>
            {' '}
            Next is <span className="text-ink">{section.title}</span>.
          </>
        ) : null}
      </p>
      {lesson && lesson.sectionsRead.length > 0 ? (
        <Segments
          done={lesson.sections.map(({ id }) => lesson.sectionsRead.includes(id))}
          label={`${lesson.sectionsRead.length} of ${lesson.sections.length} sections read`}
          className="mt-6 max-w-md"
        />
      ) : null}
      <Link
        href={`/lessons/${next.lesson}${next.section ? `#${next.section}` : ''}`}
        className={`${buttonClass('primary', 'large')} mt-8 max-sm:w-full`}
      >
        Continue
        <ArrowRight size={20} aria-hidden="true" />
      </Link>
      {open ? (
        <p className="mt-4 text-soft">
          Or go on with the exercise{' '}
          <Link href={`/exercises/${open.slug}`} className="inline-block py-1 text-accent underline underline-offset-2">
            {open.title}
          </Link>
          .
        </p>
      ) : null}
    </header>
  );
}

/** The exercise one was at last, with the lesson that would be next beside it. */
function ResumeExercise({ exercise, next }: { exercise: BegunExercise; next: ResumeProps['next'] }) {
  const { slug, title, submissions } = exercise;
  return (
    <header>
      <p className="mb-2 text-2 text-soft">
        <span className="font-medium text-accent">Continue</span> · Exercise
      </p>
      <h1 className="max-w-[24ch] text-5 font-semibold tracking-tight text-balance sm:text-6">{title}</h1>
      <p className="mt-4 max-w-(--measure) text-3 text-soft text-pretty">
        {submissions === 0
          ? 'You were here: begun, and not submitted yet.'
          : `You were here: ${submissions === 1 ? 'submitted once' : `submitted ${submissions} times`}, not passed yet.`}
      </p>
      <Link href={`/exercises/${slug}`} className={`${buttonClass('primary', 'large')} mt-8 max-sm:w-full`}>
        Continue
        <ArrowRight size={20} aria-hidden="true" />
      </Link>
      {next ? (
        <p className="mt-4 text-soft">
          Or {next.kind === 'continue' ? 'go on with' : 'read'} the lesson{' '}
          <Link
            href={`/lessons/${next.lesson}${next.section ? `#${next.section}` : ''}`}
            className="inline-block py-1 text-accent underline underline-offset-2"
          >
            {next.title}
          </Link>
          .
        </p>
      ) : null}
    </header>
  );
}
