'use client';

import type { SentAnswer, Recorded } from '@/components/quiz/quiz-card';
import type { RunRequest } from '@/components/machine/run-request';

/**
 * What a lesson tells the server. The client library is fetched with the first call, so that reading costs nothing; a visitor without
 * an account becomes a guest with the first answer or run, and sections read until then are told after it.
 */
const client = () => import('@/trpc/lesson-client');

let known = false;
const waiting = new Map<string, Set<string>>();

/** Called once a page knows that this visitor has a session. */
export function sessionKnown(): void {
  known = true;
}

async function tellSections(): Promise<void> {
  known = true;
  for (const [lesson, sections] of waiting) {
    waiting.delete(lesson);
    for (const section of sections) await markSection(lesson, section);
  }
}

/** Notes a section as read. A mark that does not arrive is no harm: the section can be read again. */
export async function markSection(lesson: string, section: string): Promise<void> {
  if (!known) {
    const sections = waiting.get(lesson) ?? new Set();
    waiting.set(lesson, sections.add(section));
    return;
  }
  const { markSection: send } = await client();
  await send(lesson, section).catch(() => undefined);
}

export async function sendAnswer(answer: SentAnswer): Promise<Recorded> {
  const { sendAnswer: send } = await client();
  const recorded = await send(answer);
  if ('graded' in recorded) void tellSections();
  return recorded;
}

export async function recordRun(run: { lesson: string; machine: string; scenario: number; request: RunRequest }): Promise<void> {
  const { recordRun: send } = await client();
  if (await send(run)) void tellSections();
}

/** Finishes a lesson, or says why it could not. */
export async function finishLesson(lesson: string): Promise<string | undefined> {
  const { finishLesson: send } = await client();
  const fault = await send(lesson);
  if (fault === undefined) void tellSections();
  return fault;
}
