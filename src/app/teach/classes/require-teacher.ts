import 'server-only';
import { TRPCError } from '@trpc/server';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { serverCalls } from '@/trpc/server';

/**
 * The class of a page under `teach/classes/[id]`, for who teaches it: also an assistant, who may be a student of the platform. A visitor is
 * sent to sign in first; a student of the class is told that they may not; to anybody else the class is not there.
 */
export const requireTeacher = cache(async (id: string) => {
  const { account, classes } = await serverCalls();
  const me = await account.me();
  if (!me) redirect(`/sign-in?next=${encodeURIComponent(`/teach/classes/${id}`)}`);
  try {
    return { me, class: await classes.taught({ id }) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'FORBIDDEN') forbidden();
    if (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST') notFound();
    throw error;
  }
});
