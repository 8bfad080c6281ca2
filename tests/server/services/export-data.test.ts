import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/catalog';
import { exportData } from '@/server/services/accounts/export-data';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { cardBody, makeUser, makeVersion, openDatabase, unique } from '../support/make';
import { assign, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';
import { storeCourse } from '../support/store-course';

const db = openDatabase();
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await storeCourse(db);
});
afterAll(() => db.$disconnect());

describe('what a learner takes along', () => {
  it('holds of a verdict what they are shown, and nothing of what a hidden scenario expects', async () => {
    const { id: userId } = await makeUser(db);
    const exercise = catalogue.exercises.find(({ scenarios }) => scenarios.some(({ shown }) => shown === 'hidden'));
    const hidden = exercise?.scenarios.find(({ shown }) => shown === 'hidden');
    if (!exercise || !hidden) throw new Error('no exercise hides anything');
    const { id: versionId } = await db.contentVersion.findFirstOrThrow({
      where: { kind: 'exercise', slug: exercise.slug, state: 'published' },
      orderBy: { version: 'desc' },
    });
    const { id, title, group, points } = hidden;
    const divergence = { kind: 'output', at: 0, event: 2, expected: 'SECRET expected', actual: 'SECRET actual' };
    const told = { sentence: 'SECRET sentence', guarded: 'It gave something else.', diff: [{ expected: 'SECRET' }] };
    const scenario = { id, title, shown: 'hidden', group, points, passed: false, divergence, ...told };
    const graded = { kind: 'graded', passed: false, score: 0, design: { findings: [] }, misconceptions: [] };
    const { id: submissionId } = await db.submission.create({
      data: {
        userId,
        contentVersionId: versionId,
        gradedVersionId: versionId,
        clientKey: randomUUID(),
        text: '{"Comment":"mine"}',
        seed: 'a',
        state: 'graded',
        outcome: 'graded',
        passed: false,
        score: 0,
        gradedAt: new Date(),
        engine: '1',
        grader: '1',
        gradingMs: 1,
        verdict: { ...graded, scenarios: [scenario] },
      },
    });
    const { submissions } = await exportData(db, userId);
    expect(JSON.stringify(submissions)).not.toContain('SECRET');
    const shown = await readSubmission(db, { userId, id: submissionId });
    expect(submissions).toMatchObject([{ id: submissionId, text: '{"Comment":"mine"}' }]);
    expect(submissions[0]?.verdict).toEqual('verdict' in shown ? shown.verdict : undefined);
    expect(JSON.stringify(submissions)).toContain('It gave something else.');
  });

  it('holds the points of a quiz, and which answers were right, once the quiz tells them', async () => {
    const [instructor, student] = [await makeViewer(db, 'instructor'), await makeViewer(db)];
    const quiz = await makeQuiz(db, { feedback: 'later' });
    const made = await makeClass(db, instructor);
    await join(db, made.id, student);
    const closeAt = new Date('2026-11-26T12:00:00Z');
    const { id: assignmentId } = await assign(db, made.id, 'quiz', quiz.slug, { dueAt: closeAt, closeAt });
    const startedAt = new Date('2026-11-26T09:00:00Z');
    const taken = { assignmentId, contentVersionId: quiz.versionId, clientKey: randomUUID(), seed: 's', maxPoints: 4 };
    const ended = { startedAt, finishedAt: new Date('2026-11-26T10:00:00Z'), points: 2 };
    const [slug = ''] = quiz.cards;
    const asked = await db.contentVersion.findFirstOrThrow({ where: { kind: 'card', slug } });
    const item = { place: 0, contentVersionId: asked.id, points: 2, response: { option: 'right' } };
    const { id: attemptId } = await db.quizAttempt.create({
      data: { userId: student.id, ...taken, ...ended, items: { create: [item] } },
    });
    await db.quizItem.updateMany({ where: { attemptId }, data: { correct: true, gradedVersionId: asked.id } });
    const practised = unique('card');
    const { id: practisedId } = await makeVersion(db, 'card', practised, cardBody(practised, 'lesson#first'));
    await db.cardAnswer.create({
      data: {
        ...{ userId: student.id, contentVersionId: practisedId, clientKey: randomUUID() },
        ...{ response: { option: 'wrong-a' }, correct: false, tookMs: 1 },
      },
    });
    const told = async (now: string) => {
      const { firstAnswers, quizAttempts } = await exportData(db, student.id, new Date(now));
      return {
        cards: firstAnswers.map(({ card }) => card).sort(),
        graded: quizAttempts[0]?.items[0]?.gradedVersionId,
      };
    };
    expect(await told('2026-11-26T11:00:00Z')).toEqual({ cards: [practised], graded: null });
    expect(await told('2026-11-26T13:00:00Z')).toEqual({ cards: [practised, slug].sort(), graded: asked.id });
    const pointsAt = async (now: string) => (await exportData(db, student.id, new Date(now))).quizAttempts[0]?.points;
    expect(await pointsAt('2026-11-26T11:00:00Z')).toBeNull();
    expect(await pointsAt('2026-11-26T13:00:00Z')).toBe(2);
  });
});
