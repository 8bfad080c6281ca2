/** The only door of the catalogue. It reads no file itself: give `load` a port (`src/cli/content/read-folder.ts` has one). */
export { type ContentRow, contentVersions } from './content-versions';
export { exerciseJsonSchema, exerciseSchemaPath } from './exercise-json-schema';
export { faultText } from './fault';
export type { ContentFiles } from './files';
export { type Catalogue, load } from './load';
export { type Proof, proveMachine } from './prove-machine';
export {
  type CourseBody,
  courseBodySchema,
  type LessonBody,
  type LessonEntry,
  lessonBodySchema,
  type Machine,
} from './schemas/bodies';
export type { Misconception } from './schemas/course';
export { type GlossaryBody, glossaryBodySchema } from './schemas/glossary';
export { type DocumentKind, type SearchDocument, searchBodySchema } from './schemas/search';
export { canonicalJson } from './write-json';
