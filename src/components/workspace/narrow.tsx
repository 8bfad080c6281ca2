'use client';

import { Play, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EditorPane } from './editor-pane';
import { GraphPane } from './graph-pane';
import { Results } from './results/results';
import { useExercise, useExerciseActions } from './state/context';
import { PANES, type Pane } from './state/types';
import { RunTimeline } from './timeline/run-timeline';
import { VerdictStrip } from './verdict/verdict-strip';

const TITLES: Record<Pane, string> = { task: 'Task', editor: 'Definition', graph: 'Graph', results: 'Results' };

/** One pane at a time, made for a thumb: the verdict stays in sight above, running and submitting below. */
export function Narrow({ task }: { task: ReactNode }) {
  const pane = useExercise((state) => state.pane);
  const running = useExercise((state) => state.running);
  const submitting = useExercise(({ submitting: { at } }) => at !== 'rest' && at !== 'refused');
  const tooLong = useExercise((state) => state.tooLong);
  const actions = useExerciseActions();
  const panes: Record<Pane, ReactNode> = {
    task,
    editor: <EditorPane />,
    graph: (
      <div className="flex h-full flex-col">
        <div className="min-h-0 grow">
          <GraphPane />
        </div>
        <RunTimeline />
      </div>
    ),
    results: <Results />,
  };
  return (
    <>
      <VerdictStrip />
      <nav aria-label="Panes" className="grid h-11 shrink-0 grid-cols-4 border-b border-hairline">
        {PANES.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === pane ? 'true' : undefined}
            onClick={() => actions.show({ pane: one })}
            className={classNames(
              'relative text-1 font-medium outline-offset-[-2px]',
              one === pane
                ? 'text-ink after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:bg-accent'
                : 'text-soft',
            )}
          >
            {TITLES[one]}
          </button>
        ))}
      </nav>
      {PANES.map((one) => (
        // All stay mounted: the editor keeps its undo history while another pane is looked at.
        <div key={one} className={classNames('min-h-0 grow', one !== pane && 'hidden')}>
          {panes[one]}
        </div>
      ))}
      <div className="grid shrink-0 grid-cols-[1fr_2fr] gap-2 border-t border-hairline bg-paper p-2 pb-[max(8px,env(safe-area-inset-bottom))]">
        <Button pending={running} disabled={tooLong} onClick={() => void actions.run()}>
          {running ? null : <Play size={16} aria-hidden="true" />}
          Run
        </Button>
        <Button kind="primary" pending={submitting} disabled={tooLong} onClick={() => actions.submit()}>
          {submitting ? null : <Send size={16} aria-hidden="true" />}
          Submit for grading
        </Button>
      </div>
    </>
  );
}
