'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { GraphPane } from './graph-pane';
import { definitionMiddle, type Middle } from './kinds/middles';
import { useActions, useWorkspace } from './state/context';
import type { Pane } from './state/types';
import { RunTimeline } from './timeline/run-timeline';

interface NarrowProps {
  readonly task?: ReactNode;
  /** Where the learner works; left out, the definition. */
  readonly middle?: Middle;
  /** Stays in sight above. */
  readonly strip?: ReactNode;
  readonly results: ReactNode;
  /** What can be done, below. */
  readonly children: ReactNode;
}

/** One pane at a time, made for a thumb: what matters stays in sight above, what can be done below. */
export function Narrow({ task, middle = definitionMiddle, strip, results, children }: NarrowProps) {
  const pane = useWorkspace((state) => state.pane);
  const actions = useActions();
  const panes: readonly (readonly [Pane, string, ReactNode])[] = [
    ...(task ? [['task', 'Task', task] as const] : []),
    ...middle.narrow.map(({ pane: one, title, Content }) => [one, title, <Content key={one} />] as const),
    [
      'graph',
      'Graph',
      <div key="graph" className="flex h-full flex-col">
        <div className="min-h-0 grow">
          <GraphPane />
        </div>
        <RunTimeline />
      </div>,
    ],
    ['results', 'Results', results],
  ];
  return (
    <>
      {strip}
      <nav aria-label="Panes" className="flex h-11 shrink-0 border-b border-hairline">
        {panes.map(([one, title]) => (
          <button
            key={one}
            type="button"
            aria-current={one === pane ? 'true' : undefined}
            onClick={() => actions.show({ pane: one })}
            className={classNames(
              'relative grow basis-0 text-1 font-medium outline-offset-[-2px]',
              one === pane
                ? 'text-ink after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:bg-accent'
                : 'text-soft',
            )}
          >
            {title}
          </button>
        ))}
      </nav>
      {panes.map(([one, , content]) => (
        // All stay mounted: the editor keeps its undo history while another pane is looked at.
        <div key={one} className={classNames('min-h-0 grow', one !== pane && 'hidden')}>
          {content}
        </div>
      ))}
      <div className="flex shrink-0 gap-2 border-t border-hairline bg-paper p-2 pb-[max(8px,env(safe-area-inset-bottom))]">
        {children}
      </div>
    </>
  );
}
