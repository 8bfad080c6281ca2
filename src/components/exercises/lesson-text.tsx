import type { MDXContent } from 'mdx/types';
import Link from 'next/link';
import { GlossNotes } from '@/components/glossary/gloss-notes';
import '@/components/lesson/prose.css';

/** The text of a lesson, to be read beside something else; its machines and cards stay in the lesson. */
export async function LessonText({ slug, number }: { slug: string; number: number }) {
  const { default: Text } = (await import(`../../../content/lessons/${slug}/lesson.mdx`)) as { default: MDXContent };
  return (
    <>
      <GlossNotes />
      <article className="lesson-prose" style={{ counterReset: `lesson ${number} section figure card` }}>
        <Text
          components={{
            Machine: () => (
              <p className="text-1 text-soft">
                Here the lesson runs a machine.{' '}
                <Link href={`/lessons/${slug}`} target="_blank" className="text-accent underline underline-offset-2">
                  Open the lesson
                  <span className="sr-only"> (opens in a new tab)</span>
                </Link>
              </p>
            ),
            Card: () => null,
          }}
        />
      </article>
    </>
  );
}
