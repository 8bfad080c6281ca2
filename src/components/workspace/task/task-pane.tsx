'use client';

import { type ReactNode, useState } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { useExercise } from '../state/context';
import { Hints } from './hints';
import { LessonPane } from './lesson-pane';
import { SubmissionList } from './submission-list';
import { TaskFacts } from './task-facts';

interface TaskPaneProps {
  readonly task: ReactNode;
  readonly lessonTitle: string;
  /** The lesson's text. */
  readonly lesson?: ReactNode;
}

/** What is asked, hints one after another, the lesson it belongs to, and what was handed in before. */
export function TaskPane({ task, lessonTitle, lesson }: TaskPaneProps) {
  const [tab, setTab] = useState<'task' | 'lesson' | 'submissions'>('task');
  const section = useExercise((state) => state.exercise.lesson.split('#')[1]);
  const label = useExercise((state) => state.exercise.title);
  return (
    <section aria-label={`Task: ${label}`} className="h-full">
      <Tabs
        label="Task, lesson and submissions"
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
          ...(lesson
            ? [
                {
                  id: 'lesson' as const,
                  label: 'Lesson',
                  content: <LessonPane section={section}>{lesson}</LessonPane>,
                },
              ]
            : []),
          { id: 'submissions', label: 'Submissions', content: <SubmissionList /> },
        ]}
      />
    </section>
  );
}
