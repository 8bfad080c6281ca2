import 'server-only';
import type { Metadata } from 'next';
import { readPageViewer } from '@/trpc/server';

/** The title of an administration page: for whoever may not open it, that of the page they get instead. */
export async function adminTitle(title: string): Promise<Metadata> {
  const who = await readPageViewer();
  return { title: who && (who.guest || who.role !== 'admin') ? 'Not allowed' : title };
}
