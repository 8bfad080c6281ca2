import { type QuizBody, quizBodySchema } from './schemas/quiz';
import { canonicalJson } from './write-json';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readPart = (value: unknown): QuizBody['parts'] => {
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
export function readQuizDraft(text: string): QuizBody | undefined {
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

/** Whether publishing one would make the same as the other; a title with a space behind it is the same title. */
export function sameQuiz(one: QuizBody, other: QuizBody): boolean {
  const asPublished = (body: QuizBody): string => canonicalJson(quizBodySchema.safeParse(body).data ?? body);
  return asPublished(one) === asPublished(other);
}
