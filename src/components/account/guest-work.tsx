import { Callout } from '@/components/ui/callout';

/** Tells a guest that nothing is lost. */
export function GuestWork({ by }: { by: 'registering' | 'signing in' }) {
  return (
    <Callout className="mb-6">
      {by === 'registering'
        ? 'Everything you did as a guest on this device moves to the new account.'
        : 'Everything you did as a guest on this device is added to your account.'}
    </Callout>
  );
}
