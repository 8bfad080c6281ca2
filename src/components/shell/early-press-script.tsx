'use client';

import { rememberEarlyPress } from './remember-early-press';

const onServer = typeof window === 'undefined';

/**
 * First in the page: remembers what is pressed before the page's script has taken over. It counts in what the server writes alone. Where a
 * browser makes the frame anew, as after an address that does not exist, it holds the place and is no script.
 */
export function EarlyPressScript({ nonce }: { nonce: string | undefined }) {
  return (
    // Browsers hide a nonce from whoever reads it.
    <script nonce={nonce} type={onServer ? undefined : 'text/plain'} suppressHydrationWarning>
      {onServer ? `(${rememberEarlyPress})()` : ''}
    </script>
  );
}
