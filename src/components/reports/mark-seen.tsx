'use client';

import { useEffect } from 'react';
import { api } from '@/trpc/calls';

/** Tells the server that the answers of this page are before their reader. One that does not arrive is told the next time. */
export function MarkSeen() {
  useEffect(() => {
    api.reports.markSeen.mutate({}).catch(() => undefined);
  }, []);
  return null;
}
