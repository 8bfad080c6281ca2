'use client';

import { type ReactNode, useState } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { useExercise } from '../state/context';
import { Hints } from './hints';
import { SubmissionList } from './submission-list';
import { TaskFacts } from './task-facts';

/** What is asked, hints one after another, and what was handed in before. */
export function TaskPane({ task, lessonTitle }: { task: ReactNode; lessonTitle: string }) {
  const [tab, setTab] = useState<'task' | 'submissions'>('task');
  const label = useExercise((state) => state.exercise.title);
  return (
    <section aria-label={`Task: ${label}`} className="h-full">
      <Tabs
        label="Task and submissions"
        value={tab}
        onChange={setTab}
        className="h-full"
        items={[
          {
            id: 'task',
            label: 'Task',
            content: (
              <div className="grid gap-6 p-4 pb-8 lg:px-5">
                <TaskFacts lessonTitle={lessonTitle} />
                {task}
                <Hints />
              </div>
            ),
          },
          { id: 'submissions', label: 'Submissions', content: <SubmissionList /> },
        ]}
      />
    </section>
  );
}
