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

/** The whole machine, small, with the part that is in sight; pressed or dragged, it moves there. For the eye and the hand: the keys move the picture itself. */
export function Minimap({ layout, outcomes, pose, room, onMove }: MinimapProps) {
  const scale = Math.min(
    Math.min(WIDTH, room.width * PART) / layout.width,
    Math.min(HEIGHT, room.height * PART) / layout.height,
  );
  const [width, height] = [layout.width * scale, layout.height * scale];
  const move = (event: PointerEvent): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onMove((event.clientX - left) / scale, (event.clientY - top) / scale);
  };
  const [left, top] = [(-pose.x / pose.k - 8) * scale, (-pose.y / pose.k - 8) * scale];
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
      <Shapes layout={layout} outcomes={outcomes} scale={scale} />
      <rect
        x={left}
        y={top}
        width={(room.width / pose.k) * scale}
        height={(room.height / pose.k) * scale}
        rx={2}
        strokeWidth={1.5}
        className="fill-accent/10 stroke-accent"
      />
    </svg>
  );
}

const Shapes = memo(({ layout, outcomes, scale }: Pick<MinimapProps, 'layout' | 'outcomes'> & { scale: number }) =>
  layout.nodes.map((node) => {
    const outcome = outcomes?.get(node.id)?.outcome ?? 'untouched';
    const container = node.frames.length > 0;
    return (
      <rect
        key={node.id}
        x={node.x * scale}
        y={node.y * scale}
        width={Math.max(2, node.width * scale)}
        height={Math.max(2, node.height * scale)}
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
