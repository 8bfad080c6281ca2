import type { ReactNode } from 'react';
import { Notes } from '@/components/ui/toast';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Notes />
    </>
  );
}
