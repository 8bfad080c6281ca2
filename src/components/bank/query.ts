import { address, keyOf, one, pageOf, type SearchParams, slugOf } from '@/components/ui/list-address';
import type { CardKind } from '@/grading';
import { KIND_WORDS, type QuestionState, STATE_WORDS } from './words';

export const PAGE_SIZE = 25;

export const SORTS = {
  updated: 'Changed',
  lesson: 'Lesson',
  kind: 'Kind',
  n: 'n',
  facility: 'Facility',
  discrimination: 'Discrimination',
} as const;
export type Sort = keyof typeof SORTS;

export interface BankQuery {
  readonly text: string;
  readonly lesson: string | undefined;
  readonly domain: number | undefined;
  readonly kind: CardKind | undefined;
  readonly tag: string | undefined;
  readonly state: QuestionState | undefined;
  /** `course`, or a person's id. */
  readonly author: string | undefined;
  readonly flagged: boolean;
  readonly sort: Sort;
  readonly direction: 'asc' | 'desc';
  readonly page: number;
}

const matching = (pattern: RegExp, text: string): string | undefined => (pattern.test(text) ? text : undefined);

/** The part of the bank an address asks for; what it says wrongly is as if it were not said. */
export function readBankQuery(params: SearchParams): BankQuery {
  const given = one(params['sort']);
  const sort = keyOf(SORTS, given.replace(/^-/, ''));
  const domain = one(params['domain']);
  return {
    text: one(params['q']).trim().slice(0, 200),
    lesson: slugOf(one(params['lesson'])),
    domain: /^[1-9]$/.test(domain) ? Number(domain) : undefined,
    kind: keyOf(KIND_WORDS, one(params['kind'])),
    tag: slugOf(one(params['tag'])),
    state: keyOf(STATE_WORDS, one(params['state'])),
    author: matching(/^[0-9a-zA-Z-]{1,64}$/, one(params['author'])),
    flagged: one(params['flagged']) === '1',
    sort: sort ?? 'updated',
    direction: sort ? (given.startsWith('-') ? 'desc' : 'asc') : 'desc',
    page: pageOf(params),
  };
}

/** `n`, or `-n` for the other way round. */
export const sortParam = ({ sort, direction }: Pick<BankQuery, 'sort' | 'direction'>): string =>
  `${direction === 'desc' ? '-' : ''}${sort}`;

/** The address of a part of the bank; what is as at first is left out. */
export function bankHref(query: BankQuery): string {
  const sort = sortParam(query);
  return address('/teach/questions', {
    q: query.text,
    lesson: query.lesson ?? '',
    domain: query.domain ? String(query.domain) : '',
    kind: query.kind ?? '',
    tag: query.tag ?? '',
    state: query.state ?? '',
    author: query.author ?? '',
    flagged: query.flagged ? '1' : '',
    sort: sort === '-updated' ? '' : sort,
    page: query.page > 1 ? String(query.page) : '',
  });
}

/** Whether anything narrows the list. */
export const isNarrowed = (query: BankQuery): boolean =>
  bankHref({ ...query, sort: 'updated', direction: 'desc', page: 1 }) !== '/teach/questions';
