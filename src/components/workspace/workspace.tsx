'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Notes } from '@/components/ui/toast';
import { Bar } from './bar';
import { ExamLine } from './exam-line';
import { ExerciseButtons } from './exercise-buttons';
import { Frame } from './frame';
import { useWorkspaceKeys } from './keys';
import { middles } from './kinds/middles';
import { Narrow } from './narrow';
import { ExerciseResults } from './results/exercise-results';
import { ExerciseContext, WorkspaceContext } from './state/context';
import { type Given, makeWorkspace } from './state/make-workspace';
import { TaskPane } from './task/task-pane';
import { VerdictStrip } from './verdict/verdict-strip';

interface WorkspaceProps extends Given {
  /** The task, drawn by the server. */
  readonly task: ReactNode;
  readonly lessonTitle: string;
  /** The text of the lesson it belongs to, drawn by the server. */
  readonly lesson?: ReactNode;
  /** The sizes of the panes as they were left, in percent. */
  readonly sizes: Readonly<Record<string, Record<string, number>>>;
  /** Where the way back leads. */
  readonly home?: { readonly href: string; readonly label: string };
  /** What comes after it, once it is passed. */
  readonly next?: { readonly slug: string; readonly title: string } | undefined;
}

/** An exercise: task, definition, graph and results, and all that happens between them. */
export function Workspace({ task, lessonTitle, lesson, sizes, home, next, ...given }: WorkspaceProps) {
  const [workspace] = useState(() => makeWorkspace(given));
  useEffect(() => workspace.begin(), [workspace]);
  useWorkspaceKeys(workspace);
  const middle = middles[given.exercise.kind];
  const strip = <VerdictStrip next={next} />;
  const taskPane = <TaskPane task={task} lessonTitle={lessonTitle} lesson={lesson} />;
  return (
    <WorkspaceContext value={workspace}>
      <ExerciseContext value={workspace}>
        <Bar home={home} />
        <ExamLine />
        <Frame
          task={taskPane}
          middle={middle}
          strip={strip}
          results={<ExerciseResults />}
          narrow={
            <Narrow task={taskPane} middle={middle} strip={strip} results={<ExerciseResults />}>
              <ExerciseButtons />
            </Narrow>
          }
          sizes={sizes}
          path="/exercises"
        />
        <Notes />
      </ExerciseContext>
    </WorkspaceContext>
  );
}
