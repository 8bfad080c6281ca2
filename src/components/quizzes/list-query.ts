import { address, keyOf, one, pageOf, type SearchParams } from '@/components/ui/list-address';

export const PAGE_SIZE = 25;

/** Parts of the list, as the address names them. */
export const PARTS = {
  all: 'All',
  mine: 'Yours',
  draft: 'Never published',
  published: 'Published',
  changed: 'Changes not published',
  archived: 'Put away',
} as const;
export type ListPart = keyof typeof PARTS;

export interface QuizzesQuery {
  readonly text: string;
  readonly part: ListPart;
  readonly page: number;
}

/** What an address asks for; what it says wrongly is as if it were not said. */
export const readQuizzesQuery = (params: SearchParams): QuizzesQuery => ({
  text: one(params['q']).trim().slice(0, 200),
  part: keyOf(PARTS, one(params['show'])) ?? 'all',
  page: pageOf(params),
});

/** The address of a part of the list; what is as at first is left out. */
export const quizzesHref = ({ text, part, page }: QuizzesQuery): string =>
  address('/teach/quizzes', {
    show: part === 'all' ? '' : part,
    q: text,
    page: page > 1 ? String(page) : '',
  });
