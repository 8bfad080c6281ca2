'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { EditorPane } from './editor-pane';
import { GraphPane } from './graph-pane';
import { Narrow } from './narrow';
import { Results } from './results/results';
import { TaskPane } from './task/task-pane';
import { RunTimeline } from './timeline/run-timeline';
import { VerdictStrip } from './verdict/verdict-strip';

interface FrameProps {
  readonly task: ReactNode;
  readonly lessonTitle: string;
  readonly sizes: Readonly<Record<string, Layout>>;
}

/** Below this width the panes stand one at a time. */
const WIDE = '(min-width: 1024px)';

const watch = (told: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** The panes beside each other, or on a narrow window one at a time. Until the script has taken over, a narrow window shows the task. */
export function Frame({ task, lessonTitle, sizes }: FrameProps) {
  const wide = useSyncExternalStore(
    watch,
    () => matchMedia(WIDE).matches,
    () => true,
  );
  const taskPane = <TaskPane task={task} lessonTitle={lessonTitle} />;
  if (!wide) return <Narrow task={taskPane} />;
  return (
    <>
      <Group
        id="panes"
        defaultLayout={sizes['panes'] ?? { task: 26, editor: 38, right: 36 }}
        onLayoutChanged={(layout) => remember('panes', layout)}
        className="min-h-0 grow"
      >
        <Panel id="task" minSize={240} className="max-lg:grow!">
          {taskPane}
        </Panel>
        <Handle label="Width of the task" />
        <Panel id="editor" minSize={280} className="max-lg:hidden">
          <EditorPane />
        </Panel>
        <Handle label="Width of the definition" />
        <Panel id="right" minSize={300} className="max-lg:hidden">
          <div className="flex h-full flex-col">
            <VerdictStrip />
            <Group
              id="right-panes"
              orientation="vertical"
              defaultLayout={sizes['right-panes'] ?? { graph: 44, results: 56 }}
              onLayoutChanged={(layout) => remember('right-panes', layout)}
              className="min-h-0 grow"
            >
              <Panel id="graph" minSize={120}>
                <GraphPane />
              </Panel>
              <Handle label="Height of the graph" />
              <Panel id="results" minSize={120}>
                <Results />
              </Panel>
            </Group>
          </div>
        </Panel>
      </Group>
      <RunTimeline />
    </>
  );
}

/** A hairline that can be taken hold of; wider to the finger than to the eye. */
function Handle({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="relative bg-hairline outline-offset-0 transition-colors hover:bg-control max-lg:hidden aria-[orientation=horizontal]:h-px aria-[orientation=vertical]:w-px data-[separator=active]:bg-accent data-[separator=hover]:bg-control"
    />
  );
}

/** A year, in a cookie, so that the server draws the panes as they were left. */
function remember(group: string, layout: Layout): void {
  const value = Object.entries(layout).map(([id, size]) => `${id}:${Math.round(size * 10) / 10}`);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${group}=${value.join('_')}; path=/exercises; max-age=31536000; samesite=lax`;
}
