'use client';

import { TaskText } from '@/components/exercises/task-text';
import { useFiles } from '../state/context';

/** The task as a student reads it. */
export function TaskPreview() {
  const text = useFiles(({ files }) => files['task.md'] ?? '');
  return text.trim() === '' ? (
    <p className="text-soft">The task appears here as you write it: Markdown, with tables, lists and code.</p>
  ) : (
    <TaskText text={text} />
  );
}
