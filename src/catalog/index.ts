/** The only door of the catalogue. It reads no file itself: give `load` a port (`src/cli/content/read-folder.ts` has one). */

export type { Catalogue } from './catalogue';
export { type ContentRow, contentVersions } from './content-versions';
export { coverageTable } from './coverage-table';
export { editYaml, type YamlEdit, yamlValue } from './edit-yaml';
export { type ExerciseFiles, namedBy, readExerciseFiles } from './exercise-files';
export { exerciseJsonSchema, exerciseSchemaPath } from './exercise-json-schema';
export { expectedChanges, expectedText } from './expected';
export { type Fault, faultText, fieldText, type Path } from './fault';
export type { ContentFiles } from './files';
export type { Named } from './lint-exercises';
export { load } from './load';
export { proveExample } from './prove-example';
export { type Proof, proveMachine } from './prove-machine';
export { readQuizDraft, sameQuiz } from './quiz-draft';
export {
  type CourseBody,
  courseBodySchema,
  type LessonBody,
  type LessonEntry,
  lessonBodySchema,
  type Machine,
} from './schemas/bodies';
export type { Misconception } from './schemas/course';
export { type Example, type GalleryBody, galleryBodySchema } from './schemas/gallery';
export { type GlossaryBody, glossaryBodySchema } from './schemas/glossary';
export { type QuizBody, quizBodySchema } from './schemas/quiz';
export { type DocumentKind, type SearchDocument, searchBodySchema } from './schemas/search';
export { writeExercise } from './write-exercise';
export { canonicalJson } from './write-json';
