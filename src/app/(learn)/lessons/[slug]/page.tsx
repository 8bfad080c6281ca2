import { ArrowLeft, ArrowRight, Clock } from 'lucide-react';
import type { MDXContent } from 'mdx/types';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FinishLesson } from '@/components/lesson/finish-lesson';
import { LessonCard } from '@/components/lesson/lesson-card';
import { MachineBlock } from '@/components/lesson/machine-block';
import { Reading } from '@/components/lesson/reading';
import { TableOfContents } from '@/components/lesson/table-of-contents';
import { readLesson } from './read-lesson';
import '@/components/lesson/prose.css';

interface LessonProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: LessonProps): Promise<Metadata> {
  const found = await readLesson((await params).slug);
  return found ? { title: found.lesson.title, description: found.lesson.summary } : {};
}

export default async function LessonPage({ params }: LessonProps) {
  const { slug } = await params;
  const found = await readLesson(slug);
  if (!found) notFound();
  const { lesson, cards, progress, runs, previous, next, hasSession } = found;
  const { default: Text } = (await import(`../../../../../content/lessons/${slug}/lesson.mdx`)) as {
    default: MDXContent;
  };
  const read = new Set(progress.sections);
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-12 px-4 py-8 sm:px-6 md:py-12 lg:grid-cols-[minmax(0,46rem)_1fr]">
      <Reading lesson={slug} read={[...progress.sections]} hasSession={hasSession} />
      <main id="content" className="min-w-0">
        <header className="mb-6">
          <p className="mb-2 text-1 text-soft">
            <Link href="/" className="inline-block py-1 underline underline-offset-2">
              Course
            </Link>
          </p>
          <h1 className="text-5 font-semibold tracking-tight text-balance sm:text-6">{lesson.title}</h1>
          <p className="mt-3 max-w-[68ch] text-3 text-soft">{lesson.summary}</p>
          <p className="mt-3 flex items-center gap-2 text-1 text-soft">
            <Clock size={14} aria-hidden="true" />
            {lesson.minutes} minutes, {lesson.cards.length} cards
          </p>
        </header>
        <details className="mb-6 rounded-md border border-hairline px-4 py-2 lg:hidden">
          <summary className="cursor-pointer py-1 font-medium">Sections</summary>
          <div className="py-2">
            <TableOfContents sections={lesson.sections} read={read} />
          </div>
        </details>
        <article className="lesson-prose">
          <Text
            components={{
              Machine: ({ name }: { name: string }) => {
                const machine = lesson.machines.find((one) => one.name === name);
                return machine ? <MachineBlock lesson={slug} machine={machine} last={runs.get(name)} /> : null;
              },
              Card: ({ id }: { id: string }) => {
                const shown = cards.find(({ card }) => card.id === id);
                return shown ? (
                  <LessonCard card={shown.card} versionId={shown.versionId} earlier={shown.answer ?? undefined} />
                ) : null;
              },
            }}
          />
        </article>
        <footer className="mt-12 grid gap-8 border-t border-hairline pt-8">
          <FinishLesson lesson={slug} finished={progress.finishedAt !== null} />
          <section aria-labelledby="sources" className="text-1 text-soft">
            <h2 id="sources" className="mb-1 font-medium">
              Sources, checked {lesson.checkedOn}
            </h2>
            <ul>
              {lesson.sources.map(({ title, url }) => (
                <li key={url}>
                  <a href={url} className="inline-block py-1 underline underline-offset-2">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <nav aria-label="Lessons" className="flex flex-wrap justify-between gap-4">
            {previous ? (
              <Link href={`/lessons/${previous.slug}`} rel="prev" className="flex items-center gap-2 text-accent">
                <ArrowLeft size={16} aria-hidden="true" />
                {previous.title}
              </Link>
            ) : (
              <span />
            )}
            {next ? (
              <Link href={`/lessons/${next.slug}`} rel="next" className="flex items-center gap-2 text-accent">
                {next.title}
                <ArrowRight size={16} aria-hidden="true" />
              </Link>
            ) : null}
          </nav>
        </footer>
      </main>
      <aside className="sticky top-20 max-h-[calc(100dvh-6rem)] self-start overflow-y-auto max-lg:hidden">
        <TableOfContents sections={lesson.sections} read={read} />
      </aside>
    </div>
  );
}
