import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { reference } from '@/components/rules/reference';
import { RulePage } from '@/components/rules/rule-page';
import { serverCalls } from '@/trpc/server';

interface RuleProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: RuleProps): Promise<Metadata> {
  const entry = reference().get((await params).id);
  return entry ? { title: entry.id, description: entry.claim } : {};
}

export default async function Rule({ params }: RuleProps) {
  const { id } = await params;
  const entry = reference().get(id);
  if (!entry) notFound();
  const all = [...reference().values()];
  const at = all.indexOf(entry);
  return (
    <RulePage
      entry={entry}
      lessonTitle={entry.lesson === undefined ? undefined : await titleOf(entry.lesson)}
      previous={all[at - 1]}
      next={all[at + 1]}
    />
  );
}

/** A lesson that this course does not hold has no title, and is not linked to. */
async function titleOf(lesson: string): Promise<string | undefined> {
  const slug = lesson.split('#', 1)[0];
  const { lessons } = await (await serverCalls()).course.overview();
  return lessons.find((one) => one.slug === slug)?.title;
}
