import { checkReferences, wrongChoices } from '@/grading';
import type { Fault, Path } from './fault';
import type { Known } from './known';
import { lintCourse } from './lint-course';
import { lintExercises } from './lint-exercises';
import { lintGallery } from './lint-gallery';
import { lintGlossary } from './lint-glossary';
import { lintLessons } from './lint-lessons';
import type { Sources } from './sources';

const knownOf = ({ course, misconceptions, lessons, cardSets }: Sources): Known => ({
  paragraphs: new Set([...lessons].flatMap(([lesson, { value }]) => value.sections.map(({ id }) => `${lesson}#${id}`))),
  lessons: new Set(lessons.keys()),
  cards: new Set(cardSets.flatMap(({ value }) => value.cards.map(({ id }) => id))),
  misconceptions: new Set(misconceptions.value.misconceptions.map(({ id }) => id)),
  tasks: new Map(
    course.value.exam.domains.flatMap(({ number, tasks }) => tasks.map(({ id }): [string, number] => [id, number])),
  ),
});

const lintCards = ({ cardSets }: Sources, known: Known): Fault[] => {
  const seen = new Map<string, string>();
  return cardSets.flatMap((set) =>
    set.value.cards.flatMap((card, index) => {
      const at = (path: Path, message: string) => set.fault(['cards', index, ...path], message);
      const faults: Fault[] = [];
      const before = seen.get(card.id);
      if (before)
        faults.push(at(['id'], `«${card.id}» is taken by a card in ${before}; a card's id is its own for ever`));
      seen.set(card.id, set.file);
      if (card.kind === 'single' && card.options.length < 3)
        faults.push(at(['options'], 'give three options at least: of two, every second guess is right'));
      for (const { path, misconception } of wrongChoices(card))
        if (misconception === undefined)
          faults.push(at(path, 'a wrong choice names the misconception that makes it tempting'));
      return [...faults, ...checkReferences(card, known).map(({ path, message }) => at(path, message))];
    }),
  );
};

/** Compares the files with each other: ids unique, every reference alive, nothing orphaned. Returns all faults. */
export const lint = (sources: Sources): Fault[] => {
  const known = knownOf(sources);
  return [
    ...lintCourse(sources, known),
    ...lintLessons(sources, known),
    ...lintCards(sources, known),
    ...lintGlossary(sources, known),
    ...lintExercises(sources, known),
    ...lintGallery(sources),
  ];
};
