import { expect, it } from 'vitest';
import { type QuizBody, readQuizDraft, sameQuiz } from '@/catalog';

const quiz: QuizBody = {
  title: 'Waiting',
  instructions: '',
  parts: [{ kind: 'card', card: 'a-card', points: 1 }],
  shuffleQuestions: true,
  shuffleOptions: true,
  minutes: 10,
  attempts: 1,
  feedback: 'end',
};

it('reads back what was kept, and of what is none nothing', () => {
  expect(readQuizDraft(JSON.stringify(quiz))).toEqual(quiz);
  expect(readQuizDraft('{"title": 3, "parts": [1, {"kind": "pool"}]}')).toMatchObject({ title: '', parts: [] });
  expect(readQuizDraft('[')).toBeUndefined();
  expect(readQuizDraft('3')).toBeUndefined();
});

it('calls the same what would be published as the same, and nothing else', () => {
  expect(sameQuiz(quiz, { ...quiz, title: 'Waiting ' })).toBe(true);
  expect(sameQuiz(quiz, { ...quiz, minutes: null })).toBe(false);
  expect(sameQuiz(quiz, { ...quiz, parts: [] })).toBe(false);
  expect(sameQuiz({ ...quiz, parts: [] }, { ...quiz, parts: [] })).toBe(true);
});
