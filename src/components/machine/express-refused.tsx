import { Callout } from '@/components/ui/callout';
import type { Refused } from './refused-as-express';

/** Says of a machine that has no Express twin why AWS would not create it, in our words and in AWS's. */
export function ExpressRefused({ refused, className }: { refused: Refused; className?: string }) {
  const { why, message, location } = refused;
  return (
    <Callout tone="care" title="AWS refuses to create this machine as Express" className={className}>
      <p>{why}</p>
      <p className="mt-1 text-1 text-soft">
        {message}
        {location === '' ? null : (
          <>
            {' '}
            at <code className="[overflow-wrap:anywhere]">{location}</code>
          </>
        )}
      </p>
    </Callout>
  );
}

/** What stands for a figure of the twin that does not exist. */
export const noTwin = (
  <span className="text-soft">
    <span aria-hidden="true">–</span>
    <span className="sr-only">nothing</span>
  </span>
);
