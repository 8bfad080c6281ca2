'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ClassDialog } from './class-dialog';

export function NewClass() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        <Plus size={16} aria-hidden="true" />
        New class
      </Button>
      <ClassDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
