import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { demoAccount, newPerson } from './support/accounts';
import { apiOf, comeIn, makeClass, signUp, undated } from './support/calls';
import { checkAccessibility } from './support/check-accessibility';
import { watchPage } from './support/watch-page';

/** A question whose key is the option named. */
const question = (slug: string, paragraph: string, key: 'once' | 'twice') => ({
  ...{ kind: 'single', id: slug, prompt: 'How often is it called?', lesson: paragraph, domain: 1, task: '1.1' },
  ...{ difficulty: 1, explanation: 'One try, and as many retries as it says.', checkedOn: '2026-11-24' },
  source: { title: 'Handling errors', url: 'https://docs.aws.amazon.com/step-functions/' },
  options: ['once', 'twice', 'often', 'never'].map((id) => ({
    ...{ id, text: `It is called ${id}`, explanation: `Why ${id}.` },
    ...(id === key ? { correct: true } : {}),
  })),
});

/** Hands a question in, has a colleague approve it, and publishes it. */
async function publish(teacher: Page, colleague: Page, body: ReturnType<typeof question>, fromId: string | null) {
  const { bank } = apiOf(teacher);
  const draft = await bank.get.query({ slug: body.id });
  const revision = draft.draft?.revision ?? 0;
  const saved = await bank.saveDraft.mutate({ slug: body.id, body, revision, fromId, basedOnId: null });
  const handed = await bank.handIn.mutate({ slug: body.id, revision: saved.saved ? saved.revision : 0 });
  if (!('versionId' in handed)) throw new Error(JSON.stringify(handed.faults));
  const { versionId } = handed;
  await apiOf(colleague).bank.review.mutate({ versionId, approved: true });
  await bank.publish.mutate({ versionId });
  return versionId;
}

test('a question mended after a quiz: what changes is shown, written, told to the student, and taken back', async ({
  browser,
}) => {
  const [teacher, colleague, student] = await Promise.all(
    [1, 2, 3].map(async () => (await browser.newContext()).newPage()),
  );
  if (!teacher || !colleague || !student) throw new Error('three pages');
  const watched = watchPage(teacher);
  const person = newPerson('Quentin Quizzed');
  await Promise.all([
    comeIn(teacher, demoAccount('instructor')),
    comeIn(colleague, demoAccount('admin')),
    signUp(student, person),
  ]);

  // A student chose what turns out to have been right.
  const [lesson] = (await apiOf(teacher).authoring.course.query()).lessons;
  const paragraph = `${lesson?.slug}#${lesson?.sections[0]?.id}`;
  const { slug } = await apiOf(teacher).bank.start.mutate({ body: { kind: 'single' } });
  const first = await publish(teacher, colleague, question(slug, paragraph, 'once'), null);
  const quiz = `quiz-${randomUUID().slice(0, 8)}`;
  await apiOf(teacher).quizzes.publish.mutate({
    slug: quiz,
    body: {
      ...{ title: 'How often?', instructions: '', parts: [{ kind: 'card', card: slug, points: 2 }] },
      ...{ shuffleQuestions: true, shuffleOptions: true, minutes: null, attempts: null, feedback: 'end' },
    },
  });
  const { id: classId } = await makeClass(teacher, student);
  const { id: assignmentId } = await apiOf(teacher).assignments.create.mutate({
    ...{ classId, kind: 'quiz', target: quiz, text: undated },
  });
  const { attempts } = apiOf(student);
  const { id: attemptId } = await attempts.start.mutate({ assignmentId, clientKey: randomUUID() });
  const answer = { response: { option: 'twice' }, flagged: false, spentMs: 10, revision: 1 };
  await attempts.saveItem.mutate({ attemptId, place: 0, ...answer });
  await attempts.finish.mutate({ id: attemptId });
  await publish(teacher, colleague, question(slug, paragraph, 'twice'), first);

  await teacher.goto(`/teach/questions/${slug}/regrade`);
  await teacher.getByRole('button', { name: 'Compute what would change' }).click();
  await expect(teacher.getByRole('heading', { name: 'Waits for your decision' })).toBeVisible();
  const row = teacher.getByRole('row').filter({ hasText: person.name });
  await expect(row).toContainText('right now');
  await expect(row).toContainText('+100');
  await checkAccessibility(teacher);
  const write = teacher.getByRole('button', { name: 'Write one verdict' });
  await expect(write).toBeDisabled();
  await teacher.getByLabel('Why, for the students').fill('The key was wrong: twice is right.');
  await write.click();
  await expect(teacher.getByText('One verdict was written')).toBeVisible();

  await student.goto('/');
  const told = student.getByRole('main');
  await expect(told).toContainText('The key was wrong: twice is right.');
  await told.getByRole('link', { name: 'How often?' }).click();
  await expect(student).toHaveURL(new RegExp(attemptId));
  await expect(student.getByText('The key was wrong: twice is right.')).toBeVisible();

  await teacher.getByRole('button', { name: 'Take it back' }).click();
  await expect(teacher.getByRole('heading', { name: 'Taken back' })).toBeVisible();
  await student.reload();
  await expect(student.getByText('The key was wrong: twice is right.')).toHaveCount(0);
  expect(watched.faults).toEqual([]);
});
