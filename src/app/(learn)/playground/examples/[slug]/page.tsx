import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { serverCalls } from '@/trpc/server';
import { Open } from '../../open';
import { orUndefined } from '../../or-undefined';

interface ExampleProps {
  readonly params: Promise<{ slug: string }>;
}

const readExample = cache(async (slug: string) => orUndefined((await serverCalls()).machines.example({ slug })));

export async function generateMetadata({ params }: ExampleProps): Promise<Metadata> {
  const example = await readExample((await params).slug);
  return example ? { title: example.title, description: example.caption } : {};
}

/** An example, run at once; the first change makes a copy of one's own. */
export default async function ExamplePage({ params }: ExampleProps) {
  const { slug } = await params;
  const example = await readExample(slug);
  if (!example) notFound();
  const { title, definition, input, responses, world, type } = example;
  return (
    <Open
      key={slug}
      origin={{ from: 'example', slug }}
      title={title}
      text={definition}
      example={{ input, responses, world, type }}
    />
  );
}
