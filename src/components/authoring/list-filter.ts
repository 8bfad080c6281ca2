import type { AuthoredSummary } from './words';

/** Parts of the list, as the address names them. */
export const FILTERS = {
  all: { words: 'All', fits: ({ state }: AuthoredSummary) => state !== 'archived' },
  mine: { words: 'Yours', fits: ({ mine, state }: AuthoredSummary) => mine && state !== 'archived' },
  waiting: { words: 'Waiting for review', fits: ({ state }: AuthoredSummary) => state === 'draft' },
  course: { words: 'Of the course', fits: ({ id }: AuthoredSummary) => id === null },
  archived: { words: 'Archived', fits: ({ state }: AuthoredSummary) => state === 'archived' },
} as const;
export type ListFilter = keyof typeof FILTERS;

/** What an address asks for; what it says wrongly is as if it were not said. */
export const readFilter = (value: string | string[] | undefined): ListFilter =>
  typeof value === 'string' && Object.hasOwn(FILTERS, value) ? (value as ListFilter) : 'all';
