'use client';

/** Marks lessons as known, or takes that back; gives a sentence where it could not. */
export async function setKnown(lessons: readonly string[], known: boolean): Promise<string | undefined> {
  if (lessons.length === 0) return undefined;
  try {
    const { lesson } = await import('@/trpc/learner-client');
    await lesson.setKnown.mutate({ lessons: [...lessons], known });
    return undefined;
  } catch {
    return 'This did not reach the server. Check the connection and press the button again.';
  }
}
