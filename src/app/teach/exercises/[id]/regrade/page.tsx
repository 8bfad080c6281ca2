import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RegradeScreen } from '@/components/regrade/regrade-screen';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../../require-instructor';

interface RegradeProps {
  readonly params: Promise<{ id: string }>;
}

export const generateMetadata = (): Promise<Metadata> => teachTitle('Grade again');

const isAbsent = (error: unknown): boolean =>
  error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST');

/** An exercise written here by its id, or one of the course by its name. */
async function readTarget(
  id: string,
): Promise<{ slug: string; title: string; back: string; mine: boolean } | undefined> {
  const { authoring, exercises } = await serverCalls();
  try {
    const { slug, title, mayManage } = await authoring.get({ id });
    return { slug, title, back: `/teach/exercises/${id}`, mine: mayManage };
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  try {
    const { slug, title } = await exercises.read({ slug: id });
    return { slug, title, back: '/teach/exercises', mine: false };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

export default async function RegradePage({ params }: RegradeProps) {
  const { id } = await params;
  const { role } = await requireInstructor(`/teach/exercises/${id}/regrade`);
  const target = await readTarget(id);
  if (!target) notFound();
  const { regrades } = await serverCalls();
  const earlier = await regrades.list({ subject: 'exercise', slug: target.slug });
  const [newest] = earlier;
  return (
    <Page
      title="Grade again"
      lead={
        <>
          What the published version of{' '}
          <Link href={target.back} className="underline underline-offset-2">
            {target.title}
          </Link>{' '}
          makes of{' '}
          {target.mine || role === 'admin'
            ? 'every submission there is'
            : 'what the students of your classes submitted'}
          .
        </>
      }
    >
      <RegradeScreen
        subject="exercise"
        slug={target.slug}
        earlier={earlier}
        newest={newest && (await regrades.get({ id: newest.id }))}
      />
    </Page>
  );
}
