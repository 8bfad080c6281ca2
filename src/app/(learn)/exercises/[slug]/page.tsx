import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { LessonText } from '@/components/exercises/lesson-text';
import { TaskText } from '@/components/exercises/task-text';
import { readSizes } from '@/components/workspace/read-sizes';
import { Workspace } from '@/components/workspace/workspace';
import { serverCalls } from '@/trpc/server';

interface ExerciseProps {
  readonly params: Promise<{ slug: string }>;
}

/** The exercise, or nothing where there is none of that name. Read once a request. */
const readExercise = cache(async (slug: string) => {
  try {
    return await (await serverCalls()).exercises.read({ slug });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) return undefined;
    throw error;
  }
});

export async function generateMetadata({ params }: ExerciseProps): Promise<Metadata> {
  const exercise = await readExercise((await params).slug);
  return exercise ? { title: exercise.title } : {};
}

export default async function ExercisePage({ params }: ExerciseProps) {
  const { slug } = await params;
  const exercise = await readExercise(slug);
  if (!exercise) notFound();
  const calls = await serverCalls();
  const [{ draft }, { submissions }, { lessons }, exercises, jar] = await Promise.all([
    calls.drafts.get({ topic: `exercise:${slug}` }),
    calls.submissions.list({ exercise: slug, size: 5 }),
    calls.course.overview(),
    calls.exercises.list(),
    cookies(),
  ]);
  const newest = submissions.find(({ state }) => state === 'graded');
  const latest = newest && (await calls.submissions.get({ id: newest.id }));
  const [lessonSlug, section] = exercise.lesson.split('#');
  const lesson = lessons.find((one) => one.slug === lessonSlug);
  const paragraph = lesson?.sections.find(({ id }) => id === section)?.title;
  const place = exercises.findIndex((one) => one.slug === slug);
  const open = ({ state }: (typeof exercises)[number]) => state !== 'passed';
  const next = place < 0 ? undefined : (exercises.slice(place + 1).find(open) ?? exercises.slice(0, place).find(open));
  const sizes = Object.fromEntries(
    ['panes', 'right-panes'].flatMap((group) => {
      const found = readSizes(jar.get(group)?.value);
      return found ? [[group, found]] : [];
    }),
  );
  return (
    <main id="content" data-frame="full" className="relative flex min-h-0 grow flex-col overflow-clip">
      <Workspace
        exercise={exercise}
        draft={draft}
        latest={latest}
        task={<TaskText text={exercise.prompt} />}
        lesson={lesson ? <LessonText slug={lesson.slug} number={lessons.indexOf(lesson) + 1} /> : null}
        lessonTitle={paragraph ?? lesson?.title ?? 'The lesson it belongs to'}
        sizes={sizes}
        next={next && { slug: next.slug, title: next.title }}
      />
    </main>
  );
}
