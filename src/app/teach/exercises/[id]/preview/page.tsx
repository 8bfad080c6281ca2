import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TaskText } from '@/components/exercises/task-text';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Page } from '@/components/ui/page';
import { readSizes } from '@/components/workspace/read-sizes';
import { Workspace } from '@/components/workspace/workspace';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../../require-instructor';

interface PreviewProps {
  readonly params: Promise<{ id: string }>;
}

export const generateMetadata = (): Promise<Metadata> => teachTitle('Preview of an exercise');

/** The exercise as a student will see it, or why it cannot be shown yet. */
async function read(id: string) {
  try {
    return await (await serverCalls()).authoring.preview({ id });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'NOT_FOUND') return undefined;
    if (error.code === 'BAD_REQUEST') return error.message;
    throw error;
  }
}

export default async function PreviewPage({ params }: PreviewProps) {
  const { id } = await params;
  await requireInstructor(`/teach/exercises/${id}/preview`);
  const exercise = await read(id);
  if (exercise === undefined) notFound();
  const back = { href: `/teach/exercises/${id}`, label: 'Back to writing' };
  if (typeof exercise === 'string')
    return (
      <Page title="Nothing to preview yet" width="text">
        <Callout tone="care" title="Something has to be mended first">
          <p>{exercise}</p>
        </Callout>
        <Link href={back.href} className={`${buttonClass('secondary')} mt-4`}>
          {back.label}
        </Link>
      </Page>
    );
  const [{ lessons }, jar] = await Promise.all([(await serverCalls()).course.overview(), cookies()]);
  const [slug] = exercise.lesson.split('#');
  const sizes = Object.fromEntries(
    ['panes', 'right-panes'].flatMap((group) => {
      const found = readSizes(jar.get(group)?.value);
      return found ? [[group, found]] : [];
    }),
  );
  return (
    <main id="content" data-frame="full" className="relative flex min-h-0 grow flex-col overflow-clip">
      <p className="border-b border-hairline bg-accent-soft px-4 py-1.5 text-1">
        As a student will see it. What you submit here is graded and not kept.
      </p>
      <Workspace
        exercise={exercise}
        draft={null}
        latest={undefined}
        preview={id}
        home={back}
        task={<TaskText text={exercise.prompt} />}
        lessonTitle={lessons.find((one) => one.slug === slug)?.title ?? 'The lesson it belongs to'}
        sizes={sizes}
      />
    </main>
  );
}
