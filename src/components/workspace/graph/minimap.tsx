import { memo, type PointerEvent } from 'react';
import type { Layout } from '@/components/graph/layout';
import type { StateOutcome } from '@/components/graph/outcomes';
import { FILL, MARKS } from '@/components/graph/tones';
import type { Canvas } from './use-canvas';

interface MinimapProps {
  readonly layout: Layout;
  readonly outcomes: ReadonlyMap<string, StateOutcome> | undefined;
  readonly pose: Canvas['pose'];
  readonly room: Canvas['room'];
  readonly onMove: Canvas['centre'];
}

/** Pixels the small picture takes at most, and which part of its pane: it covers what lies below it. */
const [WIDTH, HEIGHT] = [132, 96];
const PART = 0.2;
/** A machine many times as tall or wide as the other way becomes a strip along its side of the pane, thick enough to be pressed. */
const [LONG, STRIP, THICK] = [6, 0.7, 16];

/** The whole machine, small, with the part that is in sight; pressed or dragged, it moves there. For the eye and the hand: the keys move the picture itself. */
export function Minimap({ layout, outcomes, pose, room, onMove }: MinimapProps) {
  const most = (side: number, room: number, size: number, other: number): number =>
    size > LONG * other ? room * STRIP : Math.min(side, room * PART);
  const even = Math.min(
    most(WIDTH, room.width, layout.width, layout.height) / layout.width,
    most(HEIGHT, room.height, layout.height, layout.width) / layout.height,
  );
  const scale = { x: Math.max(even, THICK / layout.width), y: Math.max(even, THICK / layout.height) };
  const [width, height] = [layout.width * scale.x, layout.height * scale.y];
  const move = (event: PointerEvent): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onMove((event.clientX - left) / scale.x, (event.clientY - top) / scale.y);
  };
  const [left, top] = [(-pose.x / pose.k - 8) * scale.x, (-pose.y / pose.k - 8) * scale.y];
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
      }}
      className="absolute right-2 bottom-2 box-content cursor-pointer touch-none rounded-md border border-hairline bg-raised p-1 max-lg:hidden"
    >
      <Shapes layout={layout} outcomes={outcomes} across={scale.x} down={scale.y} />
      <rect
        x={left}
        y={top}
        width={(room.width / pose.k) * scale.x}
        height={(room.height / pose.k) * scale.y}
        rx={2}
        strokeWidth={1.5}
        className="fill-accent/10 stroke-accent"
      />
    </svg>
  );
}

const Shapes = memo(
  ({ layout, outcomes, across, down }: Pick<MinimapProps, 'layout' | 'outcomes'> & { across: number; down: number }) =>
    layout.nodes.map((node) => {
      const outcome = outcomes?.get(node.id)?.outcome ?? 'untouched';
      const container = node.frames.length > 0;
      return (
        <rect
          key={node.id}
          x={node.x * across}
          y={node.y * down}
          width={Math.max(2, node.width * across)}
          height={Math.max(down < across ? 1 : 2, node.height * down)}
          rx={1}
          strokeWidth={0.75}
          className={
            container
              ? 'fill-transparent stroke-control'
              : outcome === 'untouched'
                ? 'fill-control'
                : FILL[MARKS[outcome].tone]
          }
        />
      );
    }),
);
