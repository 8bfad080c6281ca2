import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EntryPage } from '@/components/account/entry-page';
import { GuestWork } from '@/components/account/guest-work';
import { RegisterForm } from '@/components/account/register-form';
import { entryAddress, returnPath } from '@/components/account/return-path';
import { readPageViewer } from '@/trpc/server';
import type { SearchProps } from '../../search-params';

export const metadata: Metadata = {
  title: 'Create an account',
  description: 'Keep your progress and open it on any device.',
};

export default async function RegisterPage({ searchParams }: SearchProps) {
  const next = returnPath((await searchParams)['next']);
  const who = await readPageViewer();
  if (who && !who.guest) redirect(next);
  return (
    <EntryPage
      title="Create an account"
      lead="Keep your progress and open it on any device."
      foot={
        <p>
          Have an account?{' '}
          <Link href={entryAddress('/sign-in', next)} className="text-accent underline underline-offset-2">
            Sign in
          </Link>
        </p>
      }
    >
      {who?.guest ? <GuestWork by="registering" /> : null}
      <RegisterForm next={next} />
    </EntryPage>
  );
}
