import { z } from 'zod';

export const documentKinds = ['lesson', 'paragraph', 'term', 'event', 'card', 'exercise', 'rule'] as const;
export type DocumentKind = (typeof documentKinds)[number];

const document = z.object({
  kind: z.enum(documentKinds),
  title: z.string(),
  text: z.string(),
  /** Other words it is found by. */
  words: z.string().optional(),
  /** Whereabouts: the lesson, the rule's id. */
  where: z.string(),
  /** Inside the site. */
  href: z.string(),
});
export type SearchDocument = z.infer<typeof document>;

/** Body of the one content version of kind `search`: all that can be searched for. */
export const searchBodySchema = z.object({ documents: z.array(document) });
