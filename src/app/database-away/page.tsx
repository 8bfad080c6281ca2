import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { DatabaseAwayNotice } from '@/components/shell/database-away';
import { databaseAwayHeader } from '@/server/database-away';

export const metadata: Metadata = { title: 'The database does not answer', robots: { index: false } };

/** What every page is while the database is away, under its own address and with status 503; by itself it is no page. */
export default async function DatabaseAwayPage() {
  if (!(await headers()).has(databaseAwayHeader)) notFound();
  return <DatabaseAwayNotice />;
}
