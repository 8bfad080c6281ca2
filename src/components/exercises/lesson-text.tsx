import type { MDXContent } from 'mdx/types';
import { GlossNotes } from '@/components/glossary/gloss-notes';
import { partsBeside } from './lesson-parts';
import '@/components/lesson/prose.css';

/** The text of a lesson, to be read beside something else; its machines and cards stay in the lesson. */
export async function LessonText({ slug, number }: { slug: string; number: number }) {
  const { default: Text } = (await import(`../../../content/lessons/${slug}/lesson.mdx`)) as { default: MDXContent };
  return (
    <>
      <GlossNotes />
      <article className="lesson-prose" style={{ counterReset: `lesson ${number} section figure card` }}>
        <Text components={{ ...partsBeside(slug) }} />
      </article>
    </>
  );
}
