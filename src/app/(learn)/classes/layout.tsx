import type { ReactNode } from 'react';
import { Notes } from '@/components/ui/toast';

export default function ClassesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Notes />
    </>
  );
}
