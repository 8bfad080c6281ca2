import type { ReactNode } from 'react';
import { TeachNav } from '@/components/teach/teach-nav';
import { Notes } from '@/components/ui/toast';
import { readPageViewer } from '@/trpc/server';

export default async function TeachLayout({ children }: { children: ReactNode }) {
  const who = await readPageViewer();
  const teaches = who && !who.guest && who.role !== 'student';
  return (
    <>
      {teaches ? <TeachNav /> : null}
      {children}
      <Notes />
    </>
  );
}
