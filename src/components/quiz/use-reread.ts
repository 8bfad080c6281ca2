'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** By paper: the server's clock at its last reading, in milliseconds. */
const shown = new Map<string, number>();

/**
 * Reads a paper again that is shown a second time as it was read before, as Back and Forward do: answers, verdicts and the paper's end
 * may have come since.
 */
export function useReread(id: string, now: Date): void {
  const router = useRouter();
  const read = now.getTime();
  useEffect(() => {
    if (read <= (shown.get(id) ?? -1)) router.refresh();
    else shown.set(id, read);
  }, [id, read, router]);
}
