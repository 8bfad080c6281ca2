import type { Revised } from './send-unsent';

/** What a browser keeps of a paper's answers, by the paper's id: there before the server had it. */
export interface KeptAnswers<Answer> {
  readonly read: (id: string) => readonly Answer[];
  readonly keep: (id: string, answers: readonly Answer[]) => void;
  readonly forget: (id: string) => void;
}

/** @param name of the kind of paper; @param isAnswer whether what was found is such an answer: an older release may have written it */
export function keptAnswers<Answer extends Revised>(
  name: string,
  isAnswer: (value: unknown) => value is Answer,
): KeptAnswers<Answer> {
  const placeOf = (id: string): string => `statecraft.${name}.${id}`;
  return {
    read: (id) => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(placeOf(id)) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isAnswer) : [];
      } catch {
        return [];
      }
    },
    keep: (id, answers) => {
      try {
        localStorage.setItem(placeOf(id), JSON.stringify(answers));
      } catch {
        // A browser that keeps nothing still sends every change.
      }
    },
    forget: (id) => {
      try {
        localStorage.removeItem(placeOf(id));
      } catch {
        // Nothing was kept.
      }
    },
  };
}
