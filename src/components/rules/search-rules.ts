import type { Entry, Kind } from './reference';

export interface RulesQuery {
  readonly words: string;
  readonly kind: Kind | undefined;
}

export interface RulesFound {
  readonly entries: readonly Entry[];
  /** Set when no entry has all the words and these merely have most of them. */
  readonly isNear: boolean;
}

const KINDS = new Set<string>(['error', 'warning', 'advice']);

/** What an address asks for; what cannot be understood is left out. */
export function readQuery(params: Readonly<Record<string, string | string[] | undefined>>): RulesQuery {
  const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';
  const kind = first(params['kind']);
  return { words: first(params['q']).slice(0, 500).trim(), kind: KINDS.has(kind) ? (kind as Kind) : undefined };
}

/** Lower-case words and numbers; the marks between them do not count, so that a pasted message finds its rule. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

const haystack = ({ id, claim, topic, source, marked, aws, fails }: Entry): string =>
  [
    id,
    claim,
    topic.title,
    source,
    marked.message,
    ...aws.flatMap(({ code, message }) => [code, message]),
    fails.slice(0, 2000),
  ]
    .join(' ')
    .toLowerCase();

/** Where no entry has all words, the share of them that still counts as near. */
const NEAR = 0.5;
/** So many of those are shown. */
const MOST_NEAR = 8;

/** The entries that have every word somewhere: in id, claim, what the checker or AWS says, or the example. */
export function searchRules(all: readonly Entry[], { words, kind }: RulesQuery): RulesFound {
  const kept = kind === undefined ? all : all.filter((entry) => entry.kind === kind);
  const wanted = [...new Set(wordsOf(words))];
  if (wanted.length === 0) return { entries: kept, isNear: false };
  const scored = kept.map((entry) => {
    const text = haystack(entry);
    return { entry, score: wanted.filter((word) => text.includes(word)).length / wanted.length };
  });
  const full = scored.filter(({ score }) => score === 1);
  if (full.length > 0) return { entries: full.map(({ entry }) => entry), isNear: false };
  const near = scored.filter(({ score }) => score >= NEAR).toSorted((a, b) => b.score - a.score);
  return { entries: near.slice(0, MOST_NEAR).map(({ entry }) => entry), isNear: true };
}
