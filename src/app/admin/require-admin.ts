import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { serverCalls } from '@/trpc/server';

/**
 * The administrator who asks for the page at `path`. A visitor is sent to sign in first; anyone else gets the page that says
 * they may not. The refusal is in the audit, because the list's own procedure was asked and refused.
 */
export async function requireAdmin(path: '/admin/users' | '/admin/audit') {
  const { account, admin } = await serverCalls();
  const me = await account.me();
  if (!me) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (me.guest || me.role !== 'admin') {
    await (path === '/admin/audit' ? admin.audit({}) : admin.users({})).catch(() => undefined);
    forbidden();
  }
  return me;
}
