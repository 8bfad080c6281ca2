'use client';

import type { RunRequest } from '@/components/machine/run-request';
import type { Recorded, SentAnswer } from '@/components/quiz/quiz-card';

/**
 * What a lesson tells the server. The client library is fetched with the first call, so that reading costs nothing; a visitor without
 * an account becomes a guest with the first answer or run, and sections read until then are told after it.
 */
const calls = () => import('@/trpc/learner-client');

let known = false;
let welcome: () => void = () => undefined;

/** Asks to be told when a visitor has become a guest, so that the page may say so. */
export function onFirstWrite(then: () => void): void {
  welcome = then;
}

const waiting = new Map<string, Set<string>>();

/** Called once a page knows that this visitor has a session. */
export function sessionKnown(): void {
  known = true;
}

async function tellSections(): Promise<void> {
  const first = !known;
  known = true;
  for (const [lesson, sections] of waiting) {
    waiting.delete(lesson);
    for (const section of sections) await markSection(lesson, section);
  }
  if (first) welcome();
}

/** Notes a section as read. A mark that does not arrive is no harm: the section can be read again. */
export async function markSection(slug: string, section: string): Promise<void> {
  if (!known) {
    waiting.set(slug, (waiting.get(slug) ?? new Set()).add(section));
    return;
  }
  try {
    await (await calls()).lesson.markSection.mutate({ lesson: slug, section });
  } catch {
    // Told again when the section is next read.
  }
}

/** Records an answer and gives its verdict; where that fails, says whether sending it again can help. */
export async function sendAnswer({ versionId, response, clientKey, tookMs }: SentAnswer): Promise<Recorded> {
  try {
    const { cards } = await calls();
    const { graded } = await cards.answer.mutate({ versionId, response: { ...response }, clientKey, tookMs });
    void tellSections();
    return { graded };
  } catch (error) {
    const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
    if (answered(error)) return { refused: (error as Error).message };
    return { unsent: 'Your answer is kept here, but did not reach the server. Press Answer to send it again.' };
  }
}

/** Keeps what was run, so that it is there after a reload. A run that cannot be kept was run all the same. */
export async function recordRun(
  lesson: string,
  machine: string,
  { startTime, ...request }: RunRequest,
  engine: string,
): Promise<void> {
  try {
    const { runs } = await calls();
    await runs.record.mutate({ lesson, machine, ...request, startTime: new Date(startTime), engine });
    void tellSections();
  } catch {
    // The next run is kept instead.
  }
}

/** Finishes a lesson; gives a sentence where it could not. */
export async function finishLesson(slug: string): Promise<string | undefined> {
  try {
    await (await calls()).lesson.finish.mutate({ lesson: slug });
    void tellSections();
    return undefined;
  } catch {
    return 'This did not reach the server. Check the connection and press the button again.';
  }
}
