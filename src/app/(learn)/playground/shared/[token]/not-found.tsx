import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';

export default function NoSuchLink() {
  return (
    <Page title="This link shows nothing" width="text">
      <p className="max-w-prose">
        It was revoked by whoever made it, or the address is not whole. Ask for a new link, and copy it from beginning
        to end. Links begin with /playground/shared/ and 22 letters follow.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link href="/playground" className={buttonClass('primary')}>
          Look at the examples
        </Link>
        <Link href="/playground/new" className={buttonClass()}>
          Begin a machine
        </Link>
      </div>
    </Page>
  );
}
