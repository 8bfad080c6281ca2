import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** Sends a form; `wide`: it is what its page is for. It looks the same while the page's script is on its way, but takes no press before. */
export function SubmitButton({
  pending,
  ready,
  wide = false,
  children,
}: {
  pending: boolean;
  ready: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <Button
      type="submit"
      kind={wide ? 'primary' : 'secondary'}
      pending={pending}
      disabled={!ready}
      className={wide ? 'w-full disabled:opacity-100!' : 'justify-self-start disabled:opacity-100!'}
    >
      {children}
    </Button>
  );
}
