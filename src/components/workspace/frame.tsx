'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Group, type Layout, Panel } from 'react-resizable-panels';
import { GraphPane } from './graph-pane';
import { Handle } from './handle';
import { definitionMiddle, type Middle } from './kinds/middles';
import { RunTimeline } from './timeline/run-timeline';

interface FrameProps {
  /** Beside the definition; without one the definition begins at the left. */
  readonly task?: ReactNode;
  /** Between task and graph; left out, the definition. */
  readonly middle?: Middle;
  /** Above the graph. */
  readonly strip?: ReactNode;
  readonly results: ReactNode;
  /** The same on a narrow window. */
  readonly narrow: ReactNode;
  readonly sizes: Readonly<Record<string, Layout>>;
  /** Under which path the sizes are kept. */
  readonly path: string;
}

/** Below this width the panes stand one at a time. */
const WIDE = '(min-width: 1024px)';

const watch = (told: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** The panes beside each other, or on a narrow window one at a time. Until the script has taken over, a narrow window shows the task. */
export function Frame({ task, middle = definitionMiddle, strip, results, narrow, sizes, path }: FrameProps) {
  const wide = useSyncExternalStore(
    watch,
    () => matchMedia(WIDE).matches,
    () => true,
  );
  if (!wide) return narrow;
  return (
    <>
      <Group
        id="panes"
        defaultLayout={sizes['panes'] ?? (task ? { task: 26, editor: 38, right: 36 } : { editor: 48, right: 52 })}
        onLayoutChanged={(layout) => remember('panes', layout, path)}
        className="min-h-0 grow"
      >
        {task ? (
          <>
            <Panel id="task" minSize={240} className="max-lg:grow!">
              {task}
            </Panel>
            <Handle label="Width of the task" />
          </>
        ) : null}
        <Panel id="editor" minSize={280} className={task ? 'max-lg:hidden' : 'max-lg:grow!'}>
          <middle.Wide />
        </Panel>
        <Handle label={middle.handle} />
        <Panel id="right" minSize={300} className="max-lg:hidden">
          <div className="flex h-full flex-col">
            {strip}
            <Group
              id="right-panes"
              orientation="vertical"
              defaultLayout={sizes['right-panes'] ?? { graph: 44, results: 56 }}
              onLayoutChanged={(layout) => remember('right-panes', layout, path)}
              className="min-h-0 grow"
            >
              <Panel id="graph" minSize={120}>
                <GraphPane />
              </Panel>
              <Handle label="Height of the graph" />
              <Panel id="results" minSize={120}>
                {results}
              </Panel>
            </Group>
          </div>
        </Panel>
      </Group>
      <RunTimeline />
    </>
  );
}

/** A year, in a cookie, so that the server draws the panes as they were left. */
function remember(group: string, layout: Layout, path: string): void {
  const value = Object.entries(layout).map(([id, size]) => `${id}:${Math.round(size * 10) / 10}`);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${group}=${value.join('_')}; path=${path}; max-age=31536000; samesite=lax`;
}
