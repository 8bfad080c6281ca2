import { expect, it } from 'vitest';
import { emptyQuiz, type QuizDraft } from '@/components/quizzes/quiz-draft';
import { quizOutline } from '@/components/quizzes/quiz-outline';

const quiz: QuizDraft = {
  ...emptyQuiz,
  title: 'Waiting',
  instructions: 'Once.\nAlone.',
  parts: [
    { kind: 'card', card: 'one', points: 1 },
    { kind: 'pool', title: 'Retries', cards: ['two', 'three'], draw: 1, points: 2 },
  ],
};
const nameOf = (card: string): string => `What does\n\n${card} do?`;

it('tells each setting and each question in a line of its own', () => {
  const lines = quizOutline(quiz, nameOf).split('\n');
  expect(lines).toContain('Title: Waiting');
  expect(lines).toContain('    Alone.');
  expect(lines).toContain('Question, 1 point: What does one do?');
  expect(lines).toContain('Pool “Retries”, draws 1, 2 points each');
  expect(lines).toContain('    What does three do?');
});

it('differs wherever the quiz differs', () => {
  const others: QuizDraft[] = [
    { ...quiz, minutes: 10 },
    { ...quiz, attempts: null },
    { ...quiz, feedback: 'each' },
    { ...quiz, shuffleQuestions: false },
    { ...quiz, shuffleOptions: false },
    { ...quiz, parts: [...quiz.parts].reverse() },
  ];
  expect(new Set([quiz, ...others].map((one) => quizOutline(one, nameOf))).size).toBe(others.length + 1);
});
