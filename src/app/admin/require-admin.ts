import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { serverCalls } from '@/trpc/server';
import { viewer } from '../viewer';

/**
 * The administrator who asks for a page at `path`. Anyone else gets the page that says they may not, or first the one to sign
 * in; the refusal is audited, since the page's own procedure is asked and refuses.
 */
export async function requireAdmin(path: string) {
  const who = await viewer();
  if (!who) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (who.guest || who.role !== 'admin') {
    const { admin } = await serverCalls();
    await (path === '/admin/audit' ? admin.audit({}) : admin.users({})).catch(() => undefined);
    forbidden();
  }
  return who;
}
