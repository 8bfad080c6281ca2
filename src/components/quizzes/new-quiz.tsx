'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';

/** Begins a quiz under a name nobody else has; it is stored with its first change. */
export function NewQuiz({ copyOf, words = 'New quiz' }: { copyOf?: string; words?: string }) {
  const router = useRouter();
  const begin = (): void => {
    const slug = `quiz-${crypto.randomUUID().slice(0, 13)}`;
    router.push(`/teach/quizzes/${slug}${copyOf ? `?copy=${copyOf}` : ''}`);
  };
  return (
    <Button kind="primary" onClick={begin}>
      {copyOf ? null : <Plus size={16} aria-hidden="true" />}
      {words}
    </Button>
  );
}
