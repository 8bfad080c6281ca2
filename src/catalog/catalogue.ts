import type { Card, Exercise } from '@/grading';
import type { CourseBody, LessonBody } from './schemas/bodies';
import type { CoverageFile } from './schemas/course';
import type { ExampleFile, GalleryBody } from './schemas/gallery';
import type { GlossaryBody } from './schemas/glossary';
import type { SearchDocument } from './schemas/search';

/** All content, checked: every reference in it leads somewhere. */
export interface Catalogue {
  readonly course: CourseBody;
  /** In course order. */
  readonly lessons: readonly (LessonBody & LessonText)[];
  readonly cards: readonly Card[];
  readonly exercises: readonly Exercise[];
  readonly coverage: CoverageFile;
  readonly glossary: GlossaryBody;
  /** All that can be searched for. */
  readonly documents: readonly SearchDocument[];
  /** What the playground offers; without groups where there is no gallery. */
  readonly gallery: GalleryBody;
  /** The files behind it, to be proved by running. */
  readonly examples: ReadonlyMap<string, ExampleFile>;
}

/** What of a lesson stays with its file: its text is compiled into the build. */
interface LessonText {
  readonly words: number;
  readonly file: string;
  /** Prose before the first section. */
  readonly opening: string;
  /** Prose of each section. */
  readonly texts: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}
