import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

/** A reset link that works no more. */
export function SpentLink() {
  return (
    <div className="grid gap-4">
      <Callout tone="fault" title="This link does not work" role="alert">
        It was used before, has expired or was cut off when it was copied. Your password is unchanged.
      </Callout>
      <Link href="/forgot-password" className={buttonClass('primary')}>
        Ask for a new link
      </Link>
    </div>
  );
}
