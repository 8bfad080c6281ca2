import 'server-only';
import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { readPageViewer, serverCalls } from '@/trpc/server';

const asked = cache(async () => (await serverCalls()).account.me());

/** Once a request, however many of its layouts and pages ask. */
const refuse = cache(async () => {
  await (await serverCalls()).teach.overview().catch(() => undefined);
});

/**
 * The instructor or administrator who asks for the page at `path`. A visitor is sent to sign in first; anyone else gets the page that
 * says they may not. The refusal is in the audit, because a procedure for instructors was asked and refused. Every page under `teach` awaits
 * this before anything else: a layout alone is not asked again when its visitor goes on.
 */
export async function requireInstructor(path: string) {
  const me = await asked();
  if (!me) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (me.guest || me.role === 'student') {
    await refuse();
    forbidden();
  }
  return me;
}

/** The title of a page of the instructors' side: for whoever may not open it, that of the page they get instead. */
export async function teachTitle(title: string): Promise<Metadata> {
  const who = await readPageViewer();
  return { title: who && (who.guest || who.role === 'student') ? 'Not allowed' : title };
}
