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
  }[];
}

/** The one thing to do next. */
export function Resume({ next, lessons }: ResumeProps) {
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
    </header>
  );
}
