'use client';

import { Notice } from '@/components/shell/notice';
import { Button } from '@/components/ui/button';
import './globals.css';

/** The last resort, when the frame of all pages itself could not be made; it stands alone, with the system's own theme and faces. */
export default function FrameFault({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Statecraft</title>
        <Notice
          title="Statecraft could not be opened"
          reference={error.digest}
          actions={
            <Button kind="primary" onClick={() => window.location.reload()}>
              Try again
            </Button>
          }
        >
          <p>The fault is ours, and what you did before is kept. Try again in a minute.</p>
        </Notice>
      </body>
    </html>
  );
}
