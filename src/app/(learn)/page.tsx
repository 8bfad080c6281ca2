import { DueList } from '@/components/classes/due-list';
import { Contents } from '@/components/course/contents';
import { LastMock } from '@/components/course/last-mock';
import { RegradedNotice } from '@/components/course/regraded-notice';
import { Resume } from '@/components/course/resume';
import { Standing } from '@/components/course/standing';
import { Welcome } from '@/components/course/welcome';
import { EmptyState } from '@/components/ui/empty-state';
import { readPageViewer, serverCalls } from '@/trpc/server';

/** The course: what to do next, how far one is, and all there is. Who was never here may run a machine instead. */
export default async function Dashboard() {
  const calls = await serverCalls();
  const [{ lessons, units, next, domains }, exercises, { counts }, { classes, due }, regraded, mocks] =
    await Promise.all([
      calls.course.overview(),
      calls.exercises.list(),
      calls.review.queue({}),
      calls.classes.due(),
      calls.submissions.regraded(),
      calls.mocks.list({ page: 1, pageSize: 1 }),
    ]);
  const asked = counts.learning + counts.due;
  const [mock] = mocks.mocks;
  // Whoever has done anything here is no newcomer, wherever they began.
  const touched = [...lessons, ...exercises].some(({ state }) => state !== 'new') || asked > 0 || mock !== undefined;
  const first = lessons.find(({ slug }) => slug === next?.lesson);
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 md:py-12">
      {regraded.length > 0 ? <RegradedNotice regraded={regraded} /> : null}
      {classes > 0 ? <DueList due={due} /> : null}
      {touched || !first ? (
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Resume next={next} lessons={lessons} exercises={exercises} />
          <Standing lessons={lessons} exercises={exercises} due={asked}>
            {mock ? <LastMock mock={mock} domains={domains} /> : null}
          </Standing>
        </div>
      ) : (
        <Welcome
          first={first}
          holds={{
            lessons: lessons.length,
            cards: lessons.reduce((sum, { cards }) => sum + cards.total, 0),
            exercises: exercises.length,
          }}
          member={(await readPageViewer()) !== undefined}
          machine={await calls.course.showcase()}
        />
      )}
      {lessons.length > 0 ? (
        <Contents units={units} lessons={lessons} exercises={exercises} />
      ) : (
        <EmptyState title="The course has no lessons yet">
          <p>Its content has not been stored. Whoever runs this server can do so by starting it with `npm start`.</p>
        </EmptyState>
      )}
    </main>
  );
}
