import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { serverCalls } from '@/trpc/server';
import { Open } from '../../open';
import { orUndefined } from '../../or-undefined';

interface SharedProps {
  readonly params: Promise<{ token: string }>;
}

const readShared = cache(async (token: string) => orUndefined((await serverCalls()).shares.get({ token })));

/** Whoever has the link may read it; nobody is to find it by searching. */
export async function generateMetadata({ params }: SharedProps): Promise<Metadata> {
  const shared = await readShared((await params).token);
  return { robots: { index: false, follow: false }, ...(shared ? { title: shared.title } : {}) };
}

/** What somebody shared: to be read, run and forked. */
export default async function SharedPage({ params }: SharedProps) {
  const { token } = await params;
  const shared = await readShared(token);
  if (!shared) notFound();
  const { title, definition, setup } = shared;
  return <Open key={token} origin={{ from: 'shared', token }} title={title} text={definition} setup={setup} />;
}
