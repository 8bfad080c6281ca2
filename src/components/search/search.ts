import MiniSearch from 'minisearch';
import type { DocumentKind, SearchDocument } from '@/catalog';

/** A document that was found. `matched`: the words of the documents that did match, in lower case. */
export interface Hit extends SearchDocument {
  readonly matched: readonly string[];
}

export type Search = (query: string, most?: number) => readonly Hit[];

/** Words as they are looked for: also the parts of `MaxAttempts` and of `States.Timeout`, and the whole of it. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}$]+(?:[.'’-][\p{L}\p{N}]+)*/gu)?.flatMap((word) => {
    const parts = word.split(/[.'’-]|(?<=[a-z0-9])(?=[A-Z])/);
    return parts.length > 1 ? [word, ...parts] : [word];
  }) ?? [];

/** Words too common to tell anything. */
const common = new Set(
  'a an and are as at be by for from how in is it its of on or that the to was what with'.split(' '),
);

const term = (word: string): string | null => {
  const lower = word.toLowerCase();
  return common.has(lower) ? null : lower;
};

/** Where names are explained comes first; a rule or a card that mentions one comes later. */
const weight: Record<DocumentKind, number> = {
  term: 1.6,
  lesson: 1.3,
  paragraph: 1.2,
  event: 1.1,
  exercise: 1,
  rule: 0.8,
  card: 0.7,
};

/** An index over the documents. Finds what has all words, begun or slightly misspelt; else what has most of them. */
export const makeSearch = (documents: readonly SearchDocument[]): Search => {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    fields: ['title', 'words', 'text', 'where'],
    tokenize: wordsOf,
    processTerm: term,
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return (query, most = 30) => {
    const options = {
      boost: { title: 4, words: 3, where: 0.5 },
      prefix: (word: string) => word.length > 1,
      fuzzy: (word: string) => (word.length > 4 ? 0.2 : false),
      boostDocument: (id: number) => weight[documents[id]?.kind ?? 'card'],
    } as const;
    const all = index.search(query, { ...options, combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
    const asked = query.trim().toLowerCase();
    const hits = found.flatMap(({ id, terms }) => {
      const document = documents[id as number];
      return document ? [{ ...document, matched: terms }] : [];
    });
    // What is called exactly so is what was meant.
    const isNamed = ({ title }: Hit): boolean => title.toLowerCase() === asked;
    return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))].slice(0, most);
  };
};
