'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { keep, readKept } from '@/components/kept/browser-store';
import { isPlain } from '@/components/kept/shapes';
import type { Scale } from '@/components/timeline/time-map';
import { useActions, useWorkspace } from '../state/context';

const Timeline = dynamic(() => import('@/components/timeline/timeline').then((module) => module.Timeline), {
  ssr: false,
});

interface Shape {
  readonly scale: Scale;
  readonly open: boolean;
}

const KEY = 'timeline';

/** Virtual time of the run that is looked at, below the panes; nothing before there is one. */
export function RunTimeline() {
  const run = useWorkspace((state) => state.run);
  const event = useWorkspace((state) => state.event);
  const time = useWorkspace((state) => state.time);
  const selected = useWorkspace((state) => state.state);
  const actions = useActions();
  const [shape, setShape] = useState<Shape>({ scale: 'compressed', open: true });
  useEffect(() => {
    const kept = readKept(KEY, isPlain);
    setShape({ scale: kept?.['scale'] === 'scaled' ? 'scaled' : 'compressed', open: kept?.['open'] !== false });
  }, []);
  if (run?.report.kind !== 'ran' || !run.visits) return null;
  const change = (next: Partial<Shape>): void => {
    const changed = { ...shape, ...next };
    setShape(changed);
    keep(KEY, changed);
  };
  return (
    <div className="shrink-0 border-t border-hairline">
      <Timeline
        events={run.report.events}
        visits={run.visits}
        startTime={run.request.startTime}
        instant={event === undefined ? undefined : { event, time }}
        selected={selected}
        onTravel={actions.travel}
        onSelect={actions.select}
        scale={shape.scale}
        onScale={(scale) => change({ scale })}
        open={shape.open}
        onOpen={(open) => change({ open })}
      />
    </div>
  );
}
