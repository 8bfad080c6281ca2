'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { entryAddress, isEntry } from '@/components/account/return-path';

type Entry = Parameters<typeof entryAddress>[0];

/** Where signing in or registering leads back to the page in sight, or to where that page, itself for signing in, would lead. */
export function useEntryAddress(entry: Entry): string {
  const path = usePathname();
  const query = useSearchParams();
  if (isEntry(path)) return entryAddress(entry, query.get('next') ?? '/');
  return entryAddress(entry, query.size > 0 ? `${path}?${query}` : path);
}

/** A link to sign in or to register that leads back here afterwards. */
export function EntryLink({ to, className, children }: { to: Entry; className: string; children: ReactNode }) {
  return (
    <Link href={useEntryAddress(to)} className={className}>
      {children}
    </Link>
  );
}
