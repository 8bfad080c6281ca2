import { forget, keep, readKept } from './browser-store';

/** What a browser keeps of a paper's answers, by the paper's id: there before the server had it. */
export interface KeptAnswers<Answer> {
  readonly read: (id: string) => readonly Answer[];
  readonly keep: (id: string, answers: readonly Answer[]) => void;
  /** The question last looked at, from 0. */
  readonly readPlace: (id: string) => number | undefined;
  readonly keepPlace: (id: string, place: number) => void;
  readonly forget: (id: string) => void;
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** @param name of the kind of paper; @param isAnswer whether what was found is such an answer: an older release may have written it */
export function keptAnswers<Answer>(name: string, isAnswer: (value: unknown) => value is Answer): KeptAnswers<Answer> {
  const keyOf = (id: string): string => `statecraft.${name}.${id}`;
  return {
    read: (id) => (readKept(keyOf(id), isList) ?? []).filter(isAnswer),
    // A browser that keeps nothing still sends every change.
    keep: (id, answers) => void keep(keyOf(id), answers),
    readPlace: (id) => readKept(`${keyOf(id)}.place`, isPlace),
    keepPlace: (id, place) => void keep(`${keyOf(id)}.place`, place),
    forget: (id) => {
      forget(keyOf(id));
      forget(`${keyOf(id)}.place`);
    },
  };
}
