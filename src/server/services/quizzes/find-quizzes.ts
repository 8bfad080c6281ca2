import type { Queries } from '../../make-database';
import type { Asker } from '../classes/authorise-class';
import { hasWords } from '../has-words';
import { inParts } from '../in-parts';
import { listQuizzes, type QuizEntry } from './quizzes';

/** Parts of the list of quizzes. */
const parts = {
  all: ({ state }) => state !== 'archived',
  mine: ({ mine, state }) => mine && state !== 'archived',
  draft: ({ state }) => state === 'draft',
  published: ({ state }) => state === 'published',
  changed: ({ state, draft }) => state === 'published' && draft,
  archived: ({ state }) => state === 'archived',
} as const satisfies Readonly<Record<string, (one: QuizEntry) => boolean>>;
export type QuizPart = keyof typeof parts;
export const quizParts = Object.keys(parts) as QuizPart[];

export interface QuizQuery {
  /** Words of the title, the slug or the author's name. */
  readonly text: string;
  readonly part: QuizPart;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface FoundQuizzes {
  /** One page of those that match. */
  readonly quizzes: readonly QuizEntry[];
  readonly total: number;
  /** How many match in each part. */
  readonly counts: Readonly<Record<QuizPart, number>>;
}

/** The quizzes of one part that match, a page of them, the latest changed first. */
export async function findQuizzes(db: Queries, asker: Asker, query: QuizQuery): Promise<FoundQuizzes> {
  const all = await listQuizzes(db, { asker });
  const matching = all.filter((one) => hasWords(query.text, [one.title, one.slug, one.author]));
  const { shown, total, counts } = inParts(matching, parts, query);
  return { quizzes: shown, total, counts };
}
