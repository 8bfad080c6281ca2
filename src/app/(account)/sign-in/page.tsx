import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EntryPage } from '@/components/account/entry-page';
import { GuestWork } from '@/components/account/guest-work';
import { entryAddress, returnPath } from '@/components/account/return-path';
import { SignInForm } from '@/components/account/sign-in-form';
import { readPageViewer } from '@/trpc/server';
import type { SearchProps } from '../../search-params';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: SearchProps) {
  const next = returnPath((await searchParams)['next']);
  const who = await readPageViewer();
  if (who && !who.guest) redirect(next);
  return (
    <EntryPage
      title="Sign in"
      foot={
        <p>
          New here?{' '}
          <Link href={entryAddress('/register', next)} className="text-accent underline underline-offset-2">
            Create an account
          </Link>
          , or go on{' '}
          <Link href="/" className="text-accent underline underline-offset-2">
            without one
          </Link>
          .
        </p>
      }
    >
      {who?.guest ? <GuestWork by="signing in" /> : null}
      <SignInForm next={next} />
    </EntryPage>
  );
}
