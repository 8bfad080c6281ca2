'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { GraphView } from '@/components/graph/graph-view';

/** Names stay legible: a picture that would have to be smaller than this scrolls instead. */
const LEAST = 0.6;
const MARGIN = 24;

/** The picture as large as its pane allows, never larger than life. */
export function FittedGraph(props: Omit<ComponentProps<typeof GraphView>, 'scale'>) {
  const { layout, selected } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number }>();
  useEffect(() => {
    const pane = frame.current?.parentElement;
    if (!pane) return;
    const observer = new ResizeObserver(() => setRoom({ width: pane.clientWidth, height: pane.clientHeight }));
    observer.observe(pane);
    return () => observer.disconnect();
  }, []);
  const fits = room
    ? Math.min(1, (room.width - MARGIN) / (layout.width + 16), (room.height - MARGIN) / (layout.height + 16))
    : 1;
  const scale = Math.max(LEAST, fits);

  // What is lit is in sight, also in a picture that scrolls.
  useEffect(() => {
    if (selected === undefined) return;
    const node = frame.current?.querySelector(`[data-state="${CSS.escape(selected)}"]`);
    node?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);

  return (
    <div ref={frame} className="m-auto p-3">
      <GraphView {...props} scale={scale} />
    </div>
  );
}
