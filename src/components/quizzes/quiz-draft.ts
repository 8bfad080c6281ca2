import type { QuizBody } from '@/catalog';

export type QuizDraft = QuizBody;
export type Part = QuizDraft['parts'][number];

export const emptyQuiz: QuizDraft = {
  title: '',
  instructions: '',
  parts: [],
  shuffleQuestions: true,
  shuffleOptions: true,
  minutes: null,
  attempts: 1,
  feedback: 'end',
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readPart = (value: unknown): Part[] => {
  if (!isRecord(value)) return [];
  const points = typeof value['points'] === 'number' ? value['points'] : 1;
  if (value['kind'] === 'card' && typeof value['card'] === 'string')
    return [{ kind: 'card', card: value['card'], points }];
  const { cards } = value;
  if (value['kind'] !== 'pool' || !Array.isArray(cards)) return [];
  return [
    {
      kind: 'pool',
      title: typeof value['title'] === 'string' ? value['title'] : 'Pool',
      cards: cards.filter((card): card is string => typeof card === 'string'),
      draw: typeof value['draw'] === 'number' ? value['draw'] : 1,
      points,
    },
  ];
};

/** A draft as it was kept, whatever state it was left in; undefined where it is none. */
export function readQuizDraft(text: string): QuizDraft | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept)) return undefined;
    const number = (name: 'minutes' | 'attempts'): number | null => {
      const value = kept[name];
      return typeof value === 'number' ? value : null;
    };
    const feedback = kept['feedback'];
    return {
      title: typeof kept['title'] === 'string' ? kept['title'] : '',
      instructions: typeof kept['instructions'] === 'string' ? kept['instructions'] : '',
      parts: Array.isArray(kept['parts']) ? kept['parts'].flatMap(readPart) : [],
      shuffleQuestions: kept['shuffleQuestions'] !== false,
      shuffleOptions: kept['shuffleOptions'] !== false,
      minutes: number('minutes'),
      attempts: number('attempts'),
      feedback: feedback === 'each' || feedback === 'later' ? feedback : 'end',
    };
  } catch {
    return undefined;
  }
}

/** What still has to be done before it can be published. */
export function faultsOf(draft: QuizDraft): string[] {
  const faults: string[] = [];
  if (!draft.title.trim()) faults.push('Give the quiz a title.');
  if (draft.parts.length === 0) faults.push('Add at least one question.');
  for (const part of draft.parts) {
    if (part.kind !== 'pool') continue;
    if (!part.title.trim()) faults.push('Give every pool a name.');
    if (part.cards.length === 0) faults.push(`The pool “${part.title}” is empty: add cards or remove it.`);
    else if (part.draw > part.cards.length)
      faults.push(`The pool “${part.title}” draws ${part.draw} of ${part.cards.length}: add cards or draw fewer.`);
  }
  return faults;
}

export const countOf = ({ parts }: QuizDraft) => ({
  questions: parts.reduce((sum, part) => sum + (part.kind === 'card' ? 1 : part.draw), 0),
  points: parts.reduce((sum, part) => sum + part.points * (part.kind === 'card' ? 1 : part.draw), 0),
});

/** Every card a quiz names. */
export const cardsOf = ({ parts }: QuizDraft): string[] => [
  ...new Set(parts.flatMap((part) => (part.kind === 'card' ? [part.card] : part.cards))),
];
