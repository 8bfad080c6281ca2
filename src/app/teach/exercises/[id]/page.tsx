import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuthoringEditor } from '@/components/authoring/authoring-editor';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../require-instructor';

interface ExerciseProps {
  readonly params: Promise<{ id: string }>;
}

const readAuthored = cache(async (id: string) => {
  try {
    return await (await serverCalls()).authoring.get({ id });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) return undefined;
    throw error;
  }
});

export const generateMetadata = (): Promise<Metadata> => teachTitle('Write an exercise');

export default async function AuthorPage({ params }: ExerciseProps) {
  const { id } = await params;
  await requireInstructor(`/teach/exercises/${id}`);
  const view = await readAuthored(id);
  if (!view) notFound();
  const { authoring } = await serverCalls();
  const [proof, course] = await Promise.all([authoring.proof({ id }), authoring.course()]);
  return (
    <main id="content" data-frame="full" className="relative flex min-h-0 grow flex-col overflow-clip">
      <AuthoringEditor key={id} view={view} proof={proof} course={course} />
    </main>
  );
}
