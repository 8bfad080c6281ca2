import type { MDXContent } from 'mdx/types';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GlossNotes } from '@/components/glossary/gloss-notes';
import { FinishLesson } from '@/components/lesson/finish-lesson';
import { LessonCard } from '@/components/lesson/lesson-card';
import { LessonHeader } from '@/components/lesson/lesson-header';
import type { LessonParts } from '@/components/lesson/lesson-parts';
import { LessonTurn } from '@/components/lesson/lesson-turn';
import { MachineBlock } from '@/components/lesson/machine-block';
import { Reading } from '@/components/lesson/reading';
import { Sources } from '@/components/lesson/sources';
import { TableOfContents } from '@/components/lesson/table-of-contents';
import { TwinsBlock } from '@/components/lesson/twins-block';
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
  const { lesson, number, first, unit, cards, progress, runs, exercises, previous, next, hasSession } = found;
  const { default: Text } = (await import(`../../../../../content/lessons/${slug}/lesson.mdx`)) as {
    default: MDXContent;
  };
  const contents = <TableOfContents lesson={number} sections={lesson.sections} read={new Set(progress.sections)} />;
  const parts: LessonParts = {
    Machine: ({ name }: { name: string }) => {
      const machine = lesson.machines.find((one) => one.name === name);
      return machine ? <MachineBlock lesson={slug} machine={machine} last={runs.get(name)} /> : null;
    },
    Twins: ({ name }: { name: string }) => {
      const machine = lesson.machines.find((one) => one.name === name);
      return machine ? <TwinsBlock machine={machine} /> : null;
    },
    Card: ({ id }: { id: string }) => {
      const shown = cards.find(({ card }) => card.id === id);
      return shown ? (
        <LessonCard
          card={shown.card}
          versionId={shown.versionId}
          earlier={shown.answer ?? undefined}
          among={cards.length}
          reports={shown.reports}
        />
      ) : null;
    },
  };
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-16 px-4 py-8 sm:px-6 md:py-12 lg:grid-cols-[13rem_minmax(0,1fr)] lg:max-xl:gap-x-12">
      <Reading lesson={slug} read={[...progress.sections]} hasSession={hasSession} />
      <aside className="sticky top-24 max-h-[calc(100dvh-8rem)] self-start overflow-y-auto max-lg:hidden">
        {contents}
      </aside>
      <main id="content" className="min-w-0">
        <LessonHeader number={number} first={first} unit={unit} lesson={lesson} exercises={exercises.length} />
        <details className="mb-8 rounded-md border border-hairline px-4 py-2 lg:hidden">
          <summary className="cursor-pointer py-1 font-medium">Sections</summary>
          <div className="py-2">{contents}</div>
        </details>
        <GlossNotes />
        <article className="lesson-prose" style={{ counterReset: `lesson ${number} section figure card` }}>
          <Text components={{ ...parts }} />
        </article>
        <footer className="mt-16 grid gap-10">
          <FinishLesson lesson={slug} finished={progress.finishedAt !== null} known={progress.knownAt !== null} />
          <LessonTurn previous={previous} next={next} exercises={exercises} />
          <Sources sources={lesson.sources} checkedOn={lesson.checkedOn} />
        </footer>
      </main>
    </div>
  );
}
