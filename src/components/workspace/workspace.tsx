'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Notes } from '@/components/ui/toast';
import { Bar } from './bar';
import { Frame } from './frame';
import { useWorkspaceKeys } from './keys';
import { ExerciseContext, WorkspaceContext } from './state/context';
import { type Given, makeWorkspace } from './state/make-workspace';

interface WorkspaceProps extends Given {
  /** The task, drawn by the server. */
  readonly task: ReactNode;
  readonly lessonTitle: string;
  /** The sizes of the panes as they were left, in percent. */
  readonly sizes: Readonly<Record<string, Record<string, number>>>;
  /** Where the way back leads. */
  readonly home?: { readonly href: string; readonly label: string };
}

/** An exercise: task, definition, graph and results, and all that happens between them. */
export function Workspace({ task, lessonTitle, sizes, home, ...given }: WorkspaceProps) {
  const [workspace] = useState(() => makeWorkspace(given));
  useEffect(() => workspace.begin(), [workspace]);
  useWorkspaceKeys(workspace);
  return (
    <WorkspaceContext value={workspace}>
      <ExerciseContext value={workspace}>
        <Bar home={home} />
        <Frame task={task} lessonTitle={lessonTitle} sizes={sizes} />
        <Notes />
      </ExerciseContext>
    </WorkspaceContext>
  );
}
