import { ContinueCard } from '@/components/course/continue-card';
import { CourseMap } from '@/components/course/course-map';
import { EmptyState } from '@/components/ui/empty-state';
import { serverCalls } from '@/trpc/server';

export default async function Dashboard() {
  const { lessons, units, next } = await (await serverCalls()).course.overview();
  const touched = lessons.some(({ state }) => state !== 'new');
  const cards = lessons.reduce((sum, lesson) => sum + lesson.cards.total, 0);
  const answered = lessons.reduce((sum, lesson) => sum + lesson.cards.answered, 0);
  const right = lessons.reduce((sum, lesson) => sum + lesson.cards.right, 0);
  const finished = lessons.filter(({ state }) => state === 'finished').length;
  return (
    <main id="content" className="mx-auto grid w-full max-w-6xl gap-8 px-4 py-8 sm:px-6 md:py-12">
      <header>
        <h1 className="text-5 font-semibold tracking-tight text-balance">
          {touched ? 'Your course' : 'Learn AWS Step Functions by running it'}
        </h1>
        {touched ? (
          <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-soft tabular-nums">
            <Figure term="Lessons finished" value={`${finished} of ${lessons.length}`} />
            <Figure term="Cards answered" value={`${answered} of ${cards}`} />
            {answered > 0 ? <Figure term="Right" value={`${Math.round((100 * right) / answered)} %`} /> : null}
          </dl>
        ) : (
          <p className="mt-2 max-w-prose text-3 text-soft">
            Short lessons whose state machines execute in the page, on a virtual clock, with the history AWS would have
            recorded. Nothing to install, nothing deployed, no account needed to begin.
          </p>
        )}
      </header>
      {next ? (
        <ContinueCard
          href={`/lessons/${next.lesson}${next.section ? `#${next.section}` : ''}`}
          title={next.title}
          why={next.why}
          begins={next.kind === 'start' && !touched}
        />
      ) : null}
      <section aria-labelledby="map" className="grid gap-4">
        <h2 id="map" className="sr-only">
          Course map
        </h2>
        {lessons.length > 0 ? (
          <CourseMap units={units} lessons={lessons} />
        ) : (
          <EmptyState title="The course has no lessons yet">
            <p>Its content has not been seeded. Whoever runs this server can do so by starting it with `npm start`.</p>
          </EmptyState>
        )}
      </section>
    </main>
  );
}

function Figure({ term, value }: { term: string; value: string }) {
  return (
    <div className="flex gap-2">
      <dt>{term}</dt>
      <dd className="font-medium text-ink">{value}</dd>
    </div>
  );
}
