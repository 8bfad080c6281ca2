import type { Metadata } from 'next';
import { EntryPage } from '@/components/account/entry-page';
import { ResetPasswordForm } from '@/components/account/reset-password-form';
import { SpentLink } from '@/components/account/spent-link';
import type { SearchProps } from '../../search-params';

export const metadata: Metadata = {
  title: 'Set a new password',
  // The address holds the token: it must not travel with a click, nor be found.
  referrer: 'no-referrer',
  robots: { index: false },
};

export default async function ResetPasswordPage({ searchParams }: SearchProps) {
  const { token } = await searchParams;
  return (
    <EntryPage title="Set a new password">
      {typeof token === 'string' && token !== '' ? <ResetPasswordForm token={token} /> : <SpentLink />}
    </EntryPage>
  );
}
