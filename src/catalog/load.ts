import { type Card, completeCard, Unprovable } from '@/grading';
import type { Catalogue } from './catalogue';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { lint } from './lint';
import { type LessonEntry, lessonEntrySchema, type Machine } from './schemas/bodies';
import type { Example, ExampleFile, GalleryBody } from './schemas/gallery';
import type { GlossaryBody } from './schemas/glossary';
import type { MachineFile } from './schemas/machine';
import { searchDocuments } from './search-documents';
import { readSources, type Sources } from './sources';
import { writeJson } from './write-json';

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

const glossaryOf = ({ glossary }: Sources): GlossaryBody => {
  const { checkedOn, terms, sources, events } = glossary.value;
  return {
    checkedOn,
    terms: terms
      .flatMap(({ source, ...term }) => {
        const found = sources[source];
        return found ? [{ ...term, source: found }] : [];
      })
      .sort((a, b) => a.term.localeCompare(b.term, 'en')),
    events: Object.entries(events).map(([type, says]) => ({ type, says })),
  };
};
const exampleOf = (
  slug: string,
  { title, caption, type, definition, input, responses, world }: ExampleFile,
): Example => ({
  slug,
  title,
  caption,
  type,
  definition: textOf(definition),
  input: writeJson(input),
  responses: JSON.stringify(responses),
  world: world && writeJson(world),
});

/** An example of the gallery, its course machines read from their lessons. */
const galleryOf = ({ gallery, examples, machines }: Sources): GalleryBody => ({
  groups: (gallery?.value.groups ?? []).map(({ title, summary, examples: entries }) => ({
    title,
    summary,
    examples: entries.flatMap((entry): Example[] => {
      if ('example' in entry) {
        const read = examples.get(entry.example);
        return read ? [exampleOf(entry.example, read.value)] : [];
      }
      const file = machines.get(`${entry.lesson}/${entry.machine}`)?.value;
      const scenario = file?.scenarios[entry.scenario];
      if (!file || !scenario) return [];
      const { input } = scenario;
      const responses = entry.hand ? {} : scenario.responses;
      const { type, definition, caption = scenario.title } = file;
      return [
        {
          slug: entry.machine,
          title: file.title,
          caption,
          type,
          definition: textOf(definition),
          input: writeJson(input),
          responses: JSON.stringify(responses),
          lesson: entry.lesson,
        },
      ];
    }),
  })),
});

const assemble = (sources: Sources, cards: readonly Card[]): Catalogue => {
  const { course, misconceptions, coverage, machines } = sources;
  const lessons = course.value.units.flatMap((unit) =>
    unit.lessons.flatMap(({ slug, after, exercises }) => {
      const read = sources.lessons.get(slug);
      if (!read) return [];
      const { front, sections, opening, words } = read.value;
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
      const texts = sections.map(({ id, title, text }) => ({ id, title, text }));
      return [{ ...entry, machines: shown, words, file: read.file, opening, texts }];
    }),
  );
  const { slug, title, exam, showcase, placement, units } = course.value;
  const catalogue = {
    course: {
      slug,
      title,
      exam,
      showcase,
      placement,
      units: units.map((unit) => ({ ...unit, lessons: unit.lessons.map((lesson) => lesson.slug) })),
      lessons: lessons.map((lesson) => lessonEntrySchema.parse(lesson)),
      misconceptions: misconceptions.value.misconceptions,
    },
    lessons,
    cards,
    exercises: [...sources.exercises.values()].map(({ value }) => value),
    coverage: coverage.value,
    glossary: glossaryOf(sources),
    gallery: galleryOf(sources),
    examples: new Map([...sources.examples].map(([slug, { value }]) => [slug, value])),
  };
  return { ...catalogue, documents: searchDocuments(catalogue) };
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
