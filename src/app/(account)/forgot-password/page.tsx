import type { Metadata } from 'next';
import Link from 'next/link';
import { EntryPage } from '@/components/account/entry-page';
import { ForgotPasswordForm } from '@/components/account/forgot-password-form';
import { entryAddress, returnPath } from '@/components/account/return-path';
import { Callout } from '@/components/ui/callout';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';

export const metadata: Metadata = { title: 'Reset your password' };

export default async function ForgotPasswordPage({ searchParams }: SearchProps) {
  const next = returnPath((await searchParams)['next']);
  const { mail } = await (await serverCalls()).account.options();
  return (
    <EntryPage
      title="Reset your password"
      lead={mail ? 'Give the email of your account. We send a link that sets a new password.' : undefined}
      foot={
        <Link
          href={entryAddress('/sign-in', next)}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          Back to sign in
        </Link>
      }
    >
      {mail ? (
        <ForgotPasswordForm />
      ) : (
        <Callout title="Ask an administrator for a reset link">
          This site sends no mail. An administrator can make a link for your account, with which you set a new password.
        </Callout>
      )}
    </EntryPage>
  );
}
