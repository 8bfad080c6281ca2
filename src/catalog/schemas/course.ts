import { z } from 'zod';
import { paragraph, prose, slug } from '@/grading';

/** A DVA-C02 task statement number. */
export const taskId = z.string().regex(/^[1-4]\.[1-9]$/, "write a task statement in quotes, e.g. '1.1'");

export const examSchema = z.strictObject({
  code: prose,
  /** Of the exam guide. */
  version: prose,
  domains: z.array(
    z.strictObject({
      number: z.int().min(1).max(9),
      title: prose,
      /** Per cent of the scored questions. */
      weight: z.int().min(1).max(100),
      tasks: z.array(z.strictObject({ id: taskId, title: prose })).min(1),
    }),
  ),
});

/** `content/catalog.yaml`: what the course holds and in which order. */
export const courseSchema = z.strictObject({
  slug,
  title: prose,
  exam: examSchema,
  /** The machine that whoever comes for the first time may run before reading anything. */
  showcase: z.strictObject({ lesson: slug, machine: slug }).optional(),
  /** Cards that tell what somebody knows already: one of each lesson, in the course's order. */
  placement: z.array(slug).default([]),
  units: z
    .array(
      z.strictObject({
        id: slug,
        title: prose,
        summary: prose,
        lessons: z
          .array(
            z.strictObject({
              slug,
              /** Lessons to read before: advice, never a wall. */
              after: z.array(slug).default([]),
              exercises: z.array(slug).default([]),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type CourseFile = z.infer<typeof courseSchema>;

/** `content/misconceptions.yaml`: what wrong answers, wrong definitions and lesson paragraphs have in common. */
export const misconceptionSchema = z.strictObject({
  id: slug,
  /** What someone who holds it would say. */
  title: prose,
  /** What is true instead, and why. */
  explanation: prose,
  lesson: paragraph,
});
export const misconceptionsSchema = z.strictObject({ misconceptions: z.array(misconceptionSchema) });
export type Misconception = z.infer<typeof misconceptionSchema>;

/** `content/coverage.yaml`: what the course must hold (its notes, the language's names, the exam's numbers), and where it teaches and asks each. */
export const coverageSchema = z.strictObject({
  topics: z.array(
    z.strictObject({
      title: prose,
      /** What the lines must name, all of it and nothing else, in no particular order. */
      registry: z.enum(['states', 'errors', 'retrier', 'catcher']).optional(),
      lines: z
        .array(
          z.strictObject({
            note: prose,
            /** What the course says instead where the note is outdated. */
            corrected: prose.optional(),
            taught: z.array(paragraph).min(1),
            asked: z.array(slug).default([]),
          }),
        )
        .min(1),
    }),
  ),
});
export type CoverageFile = z.infer<typeof coverageSchema>;
