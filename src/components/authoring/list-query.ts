import { address, keyOf, one, pageOf, type SearchParams, slugOf } from '@/components/ui/list-address';
import { KINDS } from './words';

export const PAGE_SIZE = 25;

/** Parts of the list, as the address names them. */
export const PARTS = {
  all: 'All',
  mine: 'Yours',
  waiting: 'Waiting for review',
  changed: 'Changes not published',
  course: 'Of the course',
  archived: 'Archived',
} as const;
export type ListPart = keyof typeof PARTS;

export interface ExercisesQuery {
  readonly text: string;
  readonly part: ListPart;
  readonly kind: keyof typeof KINDS | undefined;
  readonly lesson: string | undefined;
  readonly tag: string | undefined;
  readonly page: number;
}

/** What an address asks for; what it says wrongly is as if it were not said. */
export const readExercisesQuery = (params: SearchParams): ExercisesQuery => ({
  text: one(params['q']).trim().slice(0, 200),
  part: keyOf(PARTS, one(params['show'])) ?? 'all',
  kind: keyOf(KINDS, one(params['kind'])),
  lesson: slugOf(one(params['lesson'])),
  tag: slugOf(one(params['tag'])),
  page: pageOf(params),
});

/** The address of a part of the list; what is as at first is left out. */
export const exercisesHref = ({ text, part, kind, lesson, tag, page }: ExercisesQuery): string =>
  address('/teach/exercises', {
    show: part === 'all' ? '' : part,
    q: text,
    kind: kind ?? '',
    lesson: lesson ?? '',
    tag: tag ?? '',
    page: page > 1 ? String(page) : '',
  });

/** Whether anything but the part narrows the list. */
export const isNarrowed = ({ text, kind, lesson, tag }: ExercisesQuery): boolean =>
  text !== '' || kind !== undefined || lesson !== undefined || tag !== undefined;

/** The same part with nothing narrowed. */
export const wholePart = ({ part }: ExercisesQuery): string => exercisesHref(readExercisesQuery({ show: part }));
