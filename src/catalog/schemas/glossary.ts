import { z } from 'zod';
import { date, paragraph, prose, slug, source } from '@/grading';

/** `content/glossary.yaml`: words of the field, and what each event of a history means. */
export const glossaryFileSchema = z.strictObject({
  /** What the definitions were checked against; a term names one by its key. */
  sources: z.record(slug, source),
  checkedOn: date,
  terms: z
    .array(
      z.strictObject({
        id: slug,
        term: z.string().trim().min(1).max(60),
        /** Other spellings a text may use. */
        also: z.array(z.string().trim().min(1).max(60)).default([]),
        says: prose,
        lesson: paragraph,
        source: slug,
      }),
    )
    .min(1),
  /** Event type → one sentence. */
  events: z.record(z.string(), prose),
});
export type GlossaryFile = z.infer<typeof glossaryFileSchema>;

/** Body of the one content version of kind `glossary`. */
export const glossaryBodySchema = z.object({
  checkedOn: z.string(),
  /** In the order of the alphabet. */
  terms: z.array(
    z.object({
      id: z.string(),
      term: z.string(),
      also: z.array(z.string()),
      says: z.string(),
      /** `lesson#section`. */
      lesson: z.string(),
      source,
    }),
  ),
  events: z.array(z.object({ type: z.string(), says: z.string() })),
});
export type GlossaryBody = z.infer<typeof glossaryBodySchema>;
