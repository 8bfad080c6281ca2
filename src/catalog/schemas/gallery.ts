import { z } from 'zod';
import { prose, responsesSchema, slug } from '@/grading';
import { expectationSchema } from './machine';

const json = z.json();

/** `content/playground/gallery.yaml`: examples by what they show. */
export const gallerySchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        title: prose,
        summary: prose.optional(),
        examples: z
          .array(
            z.union([
              z.strictObject({ example: slug }),
              z.strictObject({
                lesson: slug,
                machine: slug,
                /** Place of the scenario it is opened with. */
                scenario: z.int().nonnegative().default(0),
                /** Its answers are left to whoever opens it. */
                hand: z.boolean().default(false),
              }),
            ]),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type GalleryFile = z.infer<typeof gallerySchema>;

/** `content/playground/examples/<slug>.yaml`: a machine, its input, and the services around it. */
export const exampleFileSchema = z.strictObject({
  title: prose,
  caption: prose,
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  /** ASL, as YAML. */
  definition: z.record(z.string(), json),
  input: json.default({}),
  responses: responsesSchema.default({}),
  /** A world the simulators read. */
  world: z.record(z.string(), json).optional(),
  expect: expectationSchema.extend({
    /** States that wait for somebody outside. */
    pending: z.array(z.string()).optional(),
  }),
});
export type ExampleFile = z.infer<typeof exampleFileSchema>;

/** An example as the playground opens it. Everything to be run is JSON text. */
const exampleSchema = z.object({
  slug: z.string(),
  title: z.string(),
  caption: z.string(),
  type: z.enum(['STANDARD', 'EXPRESS']),
  definition: z.string(),
  input: z.string(),
  /** State name → answers. */
  responses: z.string(),
  /** Absent: the answers alone count. */
  world: z.string().optional(),
  /** The lesson it is taken from. */
  lesson: z.string().optional(),
});
export type Example = z.infer<typeof exampleSchema>;

/** Body of the one content version of kind `gallery`. */
export const galleryBodySchema = z.object({
  groups: z.array(z.object({ title: z.string(), summary: z.string().optional(), examples: z.array(exampleSchema) })),
});
export type GalleryBody = z.infer<typeof galleryBodySchema>;
