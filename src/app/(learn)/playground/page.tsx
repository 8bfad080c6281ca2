import type { Metadata } from 'next';
import { Playground } from '@/components/playground/playground';

export const metadata: Metadata = { title: 'Playground' };

/** A definition with nothing to solve: write, and see what the checker says. */
export default function PlaygroundPage() {
  return (
    <main id="content" className="flex h-[calc(100dvh-56px)] min-h-96 w-full flex-col">
      <Playground />
    </main>
  );
}
