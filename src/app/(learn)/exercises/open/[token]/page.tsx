import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenByLink } from '@/components/exercises/open-by-link';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Open an exercise', robots: { index: false } };

async function read(token: string) {
  try {
    return await (await serverCalls()).exercises.link({ token });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) return undefined;
    throw error;
  }
}

export default async function OpenPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const target = await read(token);
  if (!target) notFound();
  return (
    <Page
      title={target.title}
      width="text"
      lead={
        target.exam
          ? 'An exercise in exam mode.'
          : 'An exercise, given to you by an instructor. Run it as often as you like, and submit it when it does what is asked.'
      }
    >
      <OpenByLink token={token} exam={target.exam} />
    </Page>
  );
}
