import { type Card, completeCard, type Exercise, Unprovable } from '@/grading';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { lint } from './lint';
import type { CourseBody, LessonBody, LessonEntry, Machine } from './schemas/bodies';
import type { CoverageFile } from './schemas/course';
import type { MachineFile } from './schemas/machine';
import { readSources, type Sources } from './sources';
import { writeJson } from './write-json';

/** All content, checked: every reference in it leads somewhere. */
export interface Catalogue {
  readonly course: CourseBody;
  /** In course order. */
  readonly lessons: readonly (LessonBody & { readonly words: number; readonly file: string })[];
  readonly cards: readonly Card[];
  readonly exercises: readonly Exercise[];
  readonly coverage: CoverageFile;
}

const textOf = (definition: MachineFile['definition']): string =>
  typeof definition === 'string' ? definition : writeJson(definition);

const machineOf = (name: string, file: MachineFile): Machine => ({
  name,
  title: file.title,
  caption: file.caption,
  type: file.type,
  definition: textOf(file.definition),
  scenarios: file.scenarios.map(({ title, input, responses, expect }) => ({
    title,
    input: writeJson(input),
    responses: JSON.stringify(responses),
    expect,
  })),
});

const assemble = (sources: Sources, cards: readonly Card[]): Catalogue => {
  const { course, misconceptions, coverage, machines } = sources;
  const lessons = course.value.units.flatMap((unit) =>
    unit.lessons.flatMap(({ slug, after, exercises }) => {
      const read = sources.lessons.get(slug);
      if (!read) return [];
      const { front, sections, words } = read.value;
      const entry: LessonEntry = {
        slug,
        ...front,
        after,
        exercises,
        sections: sections.map(({ id, title, depth }) => ({ id, title, depth })),
        cards: cards.flatMap(({ id, lesson }) => {
          const [of, section = ''] = lesson.split('#');
          return of === slug ? [{ id, section }] : [];
        }),
      };
      const shown = read.value.machines.flatMap(({ name }) => {
        const machine = machines.get(`${slug}/${name}`);
        return machine ? [machineOf(name, machine.value)] : [];
      });
      return [{ entry, machines: shown, words, file: read.file }];
    }),
  );
  const { slug, title, exam, showcase, units } = course.value;
  return {
    course: {
      slug,
      title,
      exam,
      showcase,
      units: units.map((unit) => ({ ...unit, lessons: unit.lessons.map((lesson) => lesson.slug) })),
      lessons: lessons.map(({ entry }) => entry),
      misconceptions: misconceptions.value.misconceptions,
    },
    lessons: lessons.map(({ entry, machines: shown, words, file }) => ({ ...entry, machines: shown, words, file })),
    cards,
    exercises: [...sources.exercises.values()].map(({ value }) => value),
    coverage: coverage.value,
  };
};

/** Freezes a value and all it holds. */
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
  }
  return value;
};

/** Every card with its key; what cannot be computed is a fault of its file. */
const completeCards = async ({ cardSets }: Sources): Promise<{ cards: Card[]; faults: Fault[] }> => {
  const cards: Card[] = [];
  const faults: Fault[] = [];
  for (const { value, fault } of cardSets)
    for (const [index, draft] of value.cards.entries()) {
      const card = await completeCard(draft);
      if (card instanceof Unprovable) faults.push(fault(['cards', index, ...card.path], card.message));
      else cards.push(card);
    }
  return { cards, faults };
};

/** Reads and checks all content, and computes the keys that are computed. With a fault there is no catalogue, and every fault found is returned. */
export const load = async (files: ContentFiles): Promise<{ catalogue?: Catalogue; faults: readonly Fault[] }> => {
  const { sources, faults } = readSources(files);
  if (!sources) return { faults };
  const found = lint(sources);
  if (found.length) return { faults: found };
  const { cards, faults: unprovable } = await completeCards(sources);
  return unprovable.length ? { faults: unprovable } : { catalogue: freeze(assemble(sources, cards)), faults: [] };
};
