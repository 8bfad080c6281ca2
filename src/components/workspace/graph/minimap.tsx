import { memo, type PointerEvent, useState } from 'react';
import type { Layout } from '@/components/graph/layout';
import type { StateOutcome } from '@/components/graph/outcomes';
import { FILL, MARKS } from '@/components/graph/tones';
import { classNames } from '@/components/ui/class-names';
import type { Canvas } from './use-canvas';

type Corner = 'top' | 'bottom';

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

/** Pixels around the small picture, with its frame: to the edge of the pane, and inside. */
const [EDGE, FRAME] = [8, 10];

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
  // It stands where it covers no state; held, it stays where it was taken.
  const [held, setHeld] = useState<Corner>();
  const covers = (corner: Corner): boolean => {
    const right = room.width - EDGE;
    const bottom = corner === 'bottom' ? room.height - EDGE : EDGE + FRAME + height;
    const [from, to] = [right - width - FRAME, bottom - height - FRAME];
    const at = (place: number, moved: number): number => (place + 8) * pose.k + moved;
    return layout.nodes.some(
      ({ frames, x, y, width: wide, height: high }) =>
        frames.length === 0 &&
        at(x, pose.x) < right &&
        at(x + wide, pose.x) > from &&
        at(y, pose.y) < bottom &&
        at(y + high, pose.y) > to,
    );
  };
  const isBelowCovered = covers('bottom');
  const isCovered = isBelowCovered && covers('top');
  const corner = held ?? (isBelowCovered && !isCovered ? 'top' : 'bottom');
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
        setHeld(corner);
        move(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
      }}
      onLostPointerCapture={() => setHeld(undefined)}
      className={classNames(
        'absolute right-2 box-content cursor-pointer touch-none rounded-md border border-hairline bg-raised p-1 max-lg:hidden',
        corner === 'top' ? 'top-2' : 'bottom-2',
        // Where there is no free corner, what lies below is seen through it until it is wanted.
        isCovered &&
          held === undefined &&
          'opacity-40 transition-opacity hover:opacity-100 motion-reduce:transition-none',
      )}
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
