import type { ReactNode } from 'react';
import { Notes } from '@/components/ui/toast';

export default function ReviewLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Notes />
    </>
  );
}
