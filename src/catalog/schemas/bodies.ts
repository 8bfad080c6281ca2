import { z } from 'zod';
import { source } from '@/grading';
import { examSchema, misconceptionSchema } from './course';
import { expectationSchema } from './machine';

/** A state machine as a page runs it. Definition, input and responses are JSON text: a database reorders members. */
const machineSchema = z.object({
  name: z.string(),
  title: z.string(),
  caption: z.string().optional(),
  type: z.enum(['STANDARD', 'EXPRESS']),
  definition: z.string(),
  scenarios: z.array(
    z.object({
      title: z.string(),
      input: z.string(),
      /** State name → answers, as `responsesSchema` reads them. */
      responses: z.string(),
      expect: expectationSchema,
    }),
  ),
});
export type Machine = z.infer<typeof machineSchema>;

/** What lists, maps and links need to know of a lesson. */
export const lessonEntrySchema = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  tasks: z.array(z.string()),
  checkedOn: z.string(),
  sources: z.array(source),
  /** Slugs of the lessons to read before. */
  after: z.array(z.string()),
  exercises: z.array(z.string()),
  sections: z.array(z.object({ id: z.string(), title: z.string(), depth: z.number() })),
  /** Ids of the cards that belong to it, in their file's order, each with its section. */
  cards: z.array(z.object({ id: z.string(), section: z.string() })),
});
export type LessonEntry = z.infer<typeof lessonEntrySchema>;

/** Body of a content version of kind `lesson`; its text is compiled into the build from the same files. */
export const lessonBodySchema = lessonEntrySchema.extend({ machines: z.array(machineSchema) });
export type LessonBody = z.infer<typeof lessonBodySchema>;

/** Body of the one content version of kind `course`: all a dashboard, a map and a link need, in one row. */
export const courseBodySchema = z.object({
  slug: z.string(),
  title: z.string(),
  exam: examSchema,
  showcase: z.object({ lesson: z.string(), machine: z.string() }).optional(),
  /** Ids of the cards of the placement check, one of each lesson it asks about. */
  placement: z.array(z.string()).default([]),
  units: z.array(z.object({ id: z.string(), title: z.string(), summary: z.string(), lessons: z.array(z.string()) })),
  /** In course order. */
  lessons: z.array(lessonEntrySchema),
  misconceptions: z.array(misconceptionSchema),
});
export type CourseBody = z.infer<typeof courseBodySchema>;
