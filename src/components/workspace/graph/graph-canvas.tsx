'use client';

import { Maximize, Minus, Plus } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, memo, useEffect } from 'react';
import { GraphView } from '@/components/graph/graph-view';
import { IconButton } from '@/components/ui/icon-button';
import { Minimap } from './minimap';
import { useCanvas } from './use-canvas';

/** While the picture is moved, nothing in it is drawn again. */
const Picture = memo(GraphView);

/** Pixels an arrow key moves the picture by. */
const STEP = 60;

/** The machine as a picture that can be moved and zoomed: by hand, wheel, two fingers and keys. */
export function GraphCanvas(props: Omit<ComponentProps<typeof GraphView>, 'scale'>) {
  const { layout, selected, outcomes } = props;
  const canvas = useCanvas(layout);
  const { frame, sheet, pose, room, fit, zoomBy, panBy, reveal } = canvas;
  useEffect(() => {
    if (selected !== undefined) reveal(selected);
  }, [selected, reveal]);

  const press = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const act = new Map<string, () => void>([
      ['+', () => zoomBy(1.25)],
      ['=', () => zoomBy(1.25)],
      ['-', () => zoomBy(0.8)],
      ['0', fit],
      ['ArrowLeft', () => panBy(STEP, 0)],
      ['ArrowRight', () => panBy(-STEP, 0)],
      ['ArrowUp', () => panBy(0, STEP)],
      ['ArrowDown', () => panBy(0, -STEP)],
    ]).get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const larger = layout.width * pose.k > room.width + 4 || layout.height * pose.k > room.height + 4;
  return (
    <div className="relative min-h-0 grow">
      <section
        ref={frame}
        tabIndex={0}
        aria-label="Picture of the machine. Arrow keys move it, + and - zoom, 0 shows all of it."
        onKeyDown={press}
        onFocus={({ target }) => {
          const state = target.closest('[data-state]')?.getAttribute('data-state');
          if (state && target.matches(':focus-visible')) reveal(state);
        }}
        className="absolute inset-0 cursor-grab touch-none overflow-clip outline-offset-[-2px] active:cursor-grabbing"
      >
        <div ref={sheet} className="absolute top-0 left-0 origin-top-left">
          <Picture {...props} scale={1} />
        </div>
      </section>
      <div className="absolute bottom-2 left-2 flex items-center rounded-md border border-hairline bg-raised">
        <IconButton size="small" label="Zoom out (-)" onClick={() => zoomBy(0.8)}>
          <Minus size={14} aria-hidden="true" />
        </IconButton>
        <IconButton size="small" label="Zoom in (+)" onClick={() => zoomBy(1.25)}>
          <Plus size={14} aria-hidden="true" />
        </IconButton>
        <IconButton size="small" label="Show all of it (0)" onClick={fit}>
          <Maximize size={13} aria-hidden="true" />
        </IconButton>
      </div>
      {larger ? <Minimap layout={layout} outcomes={outcomes} pose={pose} room={room} onMove={canvas.centre} /> : null}
    </div>
  );
}
