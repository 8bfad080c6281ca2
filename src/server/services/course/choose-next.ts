import type { LessonOverview, NextStep } from './overview';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * What *Continue* opens, and why: the lesson last worked on and not finished; else the first unfinished one whose
 * predecessors are finished; else the first unfinished; else the first with a card not yet right. Null when all is done.
 */
export function chooseNext(lessons: readonly LessonOverview[]): NextStep | null {
  const begun = lessons
    .filter(({ state }) => state === 'started')
    .sort((a, b) => (b.touchedAt?.getTime() ?? 0) - (a.touchedAt?.getTime() ?? 0))[0];
  if (begun) {
    const left = begun.sections.length - begun.sectionsRead.length;
    const section = begun.sections.find(({ id }) => !begun.sectionsRead.includes(id))?.id ?? null;
    const why = left > 0 ? `${plural(left, 'section')} left to read` : 'read to the end, not finished yet';
    return { kind: 'continue', lesson: begun.slug, title: begun.title, section, why: `You were here: ${why}.` };
  }
  const open = lessons.filter(({ state }) => state === 'new');
  const ready = open.find(({ after }) => after.every(({ finished }) => finished)) ?? open[0];
  if (ready) {
    const first = lessons.every(({ state }) => state === 'new');
    const why = first ? 'The course begins here.' : 'Next in the course.';
    return { kind: 'start', lesson: ready.slug, title: ready.title, section: null, why };
  }
  const unsure = lessons.find(({ cards }) => cards.right < cards.total);
  if (!unsure) return null;
  const left = unsure.cards.total - unsure.cards.right;
  const why = `Every lesson is finished or known; ${plural(left, 'card')} of this one ${left === 1 ? 'is' : 'are'} not right yet.`;
  return { kind: 'cards', lesson: unsure.slug, title: unsure.title, section: null, why };
}
