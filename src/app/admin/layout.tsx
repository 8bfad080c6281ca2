import type { ReactNode } from 'react';
import { Notes } from '@/components/ui/toast';
import { Shell } from '../shell';

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <Shell>
      {children}
      <Notes />
    </Shell>
  );
}
