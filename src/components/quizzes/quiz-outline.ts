import type { QuizDraft } from './quiz-draft';

const FEEDBACK: Readonly<Record<QuizDraft['feedback'], string>> = {
  each: 'after each answer',
  end: 'when it is handed in',
  later: 'once it has closed for all',
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const inPoints = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;

/** A quiz as lines of text that can be read and compared. @param nameOf a card as its reader knows it. */
export function quizOutline(quiz: QuizDraft, nameOf: (card: string) => string): string {
  const lines = [
    `Title: ${quiz.title}`,
    ...quiz.instructions.split('\n').map((line, index) => (index === 0 ? `Instructions: ${line}` : `    ${line}`)),
    `Minutes: ${quiz.minutes ?? 'as long as it is open'}`,
    `Attempts: ${quiz.attempts ?? 'as many as one likes'}`,
    `Answers are explained ${FEEDBACK[quiz.feedback]}`,
    `Questions are ${quiz.shuffleQuestions ? 'shuffled' : 'asked in this order'}`,
    `Options are ${quiz.shuffleOptions ? 'shuffled' : 'in the order they were written in'}`,
    ...quiz.parts.flatMap((part) =>
      part.kind === 'card'
        ? [`Question, ${inPoints(part.points)}: ${oneLine(nameOf(part.card))}`]
        : [
            `Pool “${part.title}”, draws ${part.draw}, ${inPoints(part.points)} each`,
            ...part.cards.map((card) => `    ${oneLine(nameOf(card))}`),
          ],
    ),
  ];
  return `${lines.join('\n')}\n`;
}
