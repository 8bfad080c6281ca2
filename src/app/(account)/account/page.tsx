import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ChangePasswordForm } from '@/components/account/change-password-form';
import { DeleteAccount } from '@/components/account/delete-account';
import { ExportData } from '@/components/account/export-data';
import { RenameForm } from '@/components/account/rename-form';
import { Section } from '@/components/account/section';
import { SessionList } from '@/components/account/session-list';
import { ROLE_WORDS } from '@/components/admin/roles';
import { OwnReports, type Reported } from '@/components/reports/own-reports';
import { buttonClass } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { account, reports } = await serverCalls();
  const me = await account.me();
  if (!me) redirect('/sign-in?next=/account');
  const reported = await reports.mine();
  if (me.email === null) return <GuestAccount since={me.createdAt} reports={reported} />;
  const sessions = await account.sessions();
  return (
    <Page title="Account">
      <Section id="profile" title="Profile">
        <div className="grid gap-6">
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
            <dt className="text-soft">Email</dt>
            <dd className="mb-2 font-medium [overflow-wrap:anywhere] sm:mb-0">{me.email}</dd>
            <dt className="text-soft">Role</dt>
            <dd className="mb-2 font-medium sm:mb-0">{ROLE_WORDS[me.role].name}</dd>
            <dt className="text-soft">Joined</dt>
            <dd className="font-medium">
              <Moment at={me.createdAt} />
            </dd>
          </dl>
          <RenameForm name={me.name} />
        </div>
      </Section>
      <Section id="password" title="Password" about="Changing it signs out all other devices.">
        <ChangePasswordForm email={me.email} />
      </Section>
      <Section
        id="devices"
        title="Devices"
        about="Where you are signed in. Sign out what you do not know, then change your password."
      >
        <SessionList sessions={sessions} />
      </Section>
      <OwnReports reports={reported} />
      <Section id="data" title="Your data" about="Everything stored about you, as one JSON file.">
        <ExportData />
      </Section>
      <Section id="delete" title="Delete account" about="With all progress, answers and runs, for good.">
        <DeleteAccount email={me.email} />
      </Section>
    </Page>
  );
}

function GuestAccount({ since, reports }: { since: Date; reports: Reported }) {
  return (
    <Page title="You are a guest">
      <Section id="guest" title="What that means">
        <div className="grid max-w-(--measure) gap-4 text-3 md:-mt-1">
          <p>
            Your progress, answers and runs are kept, but only this browser can open them, since <Moment at={since} />.
            Clear its cookies, or stay away for a month, and they cannot be reached again.
          </p>
          <p>With an account you open them on any device. Everything you did so far moves there.</p>
          <div className="flex flex-wrap gap-3">
            <Link href="/register?next=/account" className={buttonClass('primary')}>
              Keep your progress
            </Link>
            <Link href="/sign-in?next=/account" className={buttonClass('secondary')}>
              Sign in to an account
            </Link>
          </div>
        </div>
      </Section>
      <OwnReports reports={reports} />
      <Section id="data" title="Your data" about="Everything stored about this guest, as one JSON file.">
        <ExportData />
      </Section>
      <Section id="delete" title="Delete this guest’s work" about="Progress, answers and runs, for good.">
        <DeleteAccount email={null} />
      </Section>
    </Page>
  );
}
