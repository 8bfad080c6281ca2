import Link from 'next/link';
import { EntryLink } from '@/components/shell/entry-link';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';

export default function NoSuchMachine() {
  return (
    <Page title="No machine of yours is here" width="text">
      <p className="max-w-prose">
        It was deleted, or it belongs to somebody else: the address of a machine opens it for its maker alone. To show
        one to others, make a link with “Share”. If you made it in another browser, sign in first.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link href="/playground" className={buttonClass('primary')}>
          Your machines and examples
        </Link>
        <EntryLink to="/sign-in" className={buttonClass()}>
          Sign in
        </EntryLink>
      </div>
    </Page>
  );
}
