import { type Example, type GalleryBody, galleryBodySchema } from '@/catalog';
import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { readPublished } from './read-version';

/** An example as a list shows it. */
export type ExampleSummary = Pick<Example, 'slug' | 'title' | 'caption' | 'type' | 'lesson'> & {
  readonly simulated: boolean;
};

export interface GallerySummary {
  readonly groups: readonly {
    readonly title: string;
    readonly summary?: string | undefined;
    readonly examples: readonly ExampleSummary[];
  }[];
}

const read = async (db: Queries): Promise<GalleryBody> =>
  (await readPublished(db, 'gallery', 'playground', galleryBodySchema))?.body ?? { groups: [] };

/** What the playground offers to begin with; no groups before anything was seeded. */
export async function listExamples(db: Queries): Promise<GallerySummary> {
  const { groups } = await read(db);
  return {
    groups: groups.map(({ examples, ...group }) => ({
      ...group,
      examples: examples.map(({ slug, title, caption, type, lesson, world }) => ({
        ...{ slug, title, caption, type, lesson },
        simulated: world !== undefined,
      })),
    })),
  };
}

/** One example, ready to be opened. */
export async function readExample(db: Queries, slug: string): Promise<Example | Refusal> {
  const { groups } = await read(db);
  const found = groups.flatMap(({ examples }) => examples).find((one) => one.slug === slug);
  return found ?? new Refusal('not-found', 'There is no example of that name.');
}
