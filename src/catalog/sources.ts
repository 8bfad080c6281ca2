import { type CardDraft, type Exercise, slug } from '@/grading';
import { exerciseSchemaPath } from './exercise-json-schema';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { exerciseOf, readExercise } from './read-exercise';
import { type LessonFile, readLesson } from './read-lesson';
import { type Read, readYaml } from './read-yaml';
import { cardSetSchema } from './schemas/card-set';
import {
  type CourseFile,
  type CoverageFile,
  courseSchema,
  coverageSchema,
  type Misconception,
  misconceptionsSchema,
} from './schemas/course';
import { type ExampleFile, exampleFileSchema, type GalleryFile, gallerySchema } from './schemas/gallery';
import { type GlossaryFile, glossaryFileSchema } from './schemas/glossary';
import { type MachineFile, machineFileSchema } from './schemas/machine';

/** Every content file, read and of the right shape, not yet compared with the others. */
export interface Sources {
  readonly course: Read<CourseFile>;
  readonly misconceptions: Read<{ misconceptions: Misconception[] }>;
  readonly coverage: Read<CoverageFile>;
  readonly glossary: Read<GlossaryFile>;
  readonly lessons: ReadonlyMap<string, Read<LessonFile>>;
  /** `<lesson>/<machine>` → the file. */
  readonly machines: ReadonlyMap<string, Read<MachineFile>>;
  readonly cardSets: readonly Read<{ cards: CardDraft[] }>[];
  readonly exercises: ReadonlyMap<string, Read<Exercise>>;
  /** Absent where nothing is offered. */
  readonly gallery: Read<GalleryFile> | undefined;
  readonly examples: ReadonlyMap<string, Read<ExampleFile>>;
}

const whole = (file: string, message: string): Fault => ({ file, line: 1, column: 1, field: '', message });

const lessonPath = /^lessons\/([^/]+)\/lesson\.mdx$/;
const machinePath = /^lessons\/([^/]+)\/machines\/([^/]+)\.yaml$/;
const cardsPath = /^cards\/([^/]+)\.yaml$/;
const examplePath = /^playground\/examples\/([^/]+)\.yaml$/;
const galleryPath = 'playground/gallery.yaml';
const single = new Set([
  galleryPath,
  'catalog.yaml',
  'misconceptions.yaml',
  'coverage.yaml',
  'glossary.yaml',
  exerciseSchemaPath,
]);

/** Reads every file by its schema. All faults of all files are returned; `sources` only when there is none. */
export const readSources = (files: ContentFiles): { sources?: Sources; faults: Fault[] } => {
  const faults: Fault[] = [];
  const keep = <T>({ read, faults: found }: { read?: T; faults: Fault[] }): T | undefined => {
    faults.push(...found);
    return read;
  };
  const present = new Set(files.paths);
  const one = <T>(file: string, schema: Parameters<typeof readYaml<T>>[0]): Read<T> | undefined => {
    if (present.has(file)) return keep(readYaml(schema, file, files.read(file)));
    faults.push(whole(file, 'is missing'));
    return undefined;
  };

  const course = one('catalog.yaml', courseSchema);
  const misconceptions = one('misconceptions.yaml', misconceptionsSchema);
  const coverage = one('coverage.yaml', coverageSchema);
  const glossary = one('glossary.yaml', glossaryFileSchema);
  const gallery = present.has(galleryPath) ? one(galleryPath, gallerySchema) : undefined;
  const examples = new Map<string, Read<ExampleFile>>();
  const lessons = new Map<string, Read<LessonFile>>();
  const machines = new Map<string, Read<MachineFile>>();
  const cardSets: Read<{ cards: CardDraft[] }>[] = [];
  const exercises = new Map<string, Read<Exercise>>();
  const practised = new Set(files.paths.flatMap((file) => exerciseOf(file) ?? []));
  for (const exercise of [...practised].sort()) {
    const read = keep(readExercise(exercise, files));
    if (read) exercises.set(exercise, read);
  }

  for (const file of [...files.paths].sort()) {
    if (exerciseOf(file) !== undefined) continue;
    const example = examplePath.exec(file)?.[1];
    if (example !== undefined) {
      const read = keep(readYaml(exampleFileSchema, file, files.read(file)));
      if (read) examples.set(example, read);
      continue;
    }
    const [, lesson, machine] = machinePath.exec(file) ?? lessonPath.exec(file) ?? cardsPath.exec(file) ?? [];
    if (lesson === undefined) {
      if (!single.has(file))
        faults.push(whole(file, 'is no content file: lessons, machines, cards and exercises have their own folders'));
      continue;
    }
    for (const name of [lesson, machine]) {
      if (name !== undefined && !slug.safeParse(name).success)
        faults.push(whole(file, `rename «${name}» to lower-case words joined by hyphens`));
    }
    if (machine !== undefined) {
      const read = keep(readYaml(machineFileSchema, file, files.read(file)));
      if (read) machines.set(`${lesson}/${machine}`, read);
    } else if (lessonPath.test(file)) {
      const read = keep(readLesson(file, files.read(file)));
      if (read) lessons.set(lesson, read);
    } else {
      const read = keep(readYaml(cardSetSchema, file, files.read(file)));
      if (read) cardSets.push(read);
    }
  }
  if (!course || !misconceptions || !coverage || !glossary || faults.length) return { faults };
  return {
    sources: { course, misconceptions, coverage, glossary, lessons, machines, cardSets, exercises, gallery, examples },
    faults,
  };
};
