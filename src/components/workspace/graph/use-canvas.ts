import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '@/components/graph/layout';

/** By itself, a picture is never drawn smaller than this: the names of its states, 13 pixels at life size, keep 11. */
const LEGIBLE = 11 / 13;
const [LEAST, MOST] = [0.05, 3];
/** Free room around the picture, in pixels of the screen, and around a state that is brought into sight. */
const MARGIN = 14;
const AROUND = 28;
/** Margin that the drawing keeps around its layout. */
const PAPER = 8;

/** What keeps the picture where it is: its size by itself, or whoever moved it. */
type Held = 'legible' | 'whole' | 'put';

/** How the picture lies in its pane. Pixels of the screen; `k` is its size, 1 is life. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Canvas {
  readonly frame: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly pose: Pose;
  readonly room: { readonly width: number; readonly height: number };
  /** The whole picture, however small. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (x: number, y: number) => void;
  /** A place of the picture into the middle. */
  readonly centre: (x: number, y: number) => void;
  /** A state into sight, if it is not. */
  readonly reveal: (state: string) => void;
}

/**
 * A picture that is dragged, scrolled and zoomed in its pane. Until somebody does, it keeps itself legible, or whole where that was asked for; afterwards
 * it stays where it was put, and when the machine changes, what was in the middle stays in the middle.
 */
export function useCanvas(layout: Layout): Canvas {
  const frame = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [pose, setPose] = useState<Pose>({ x: 0, y: 0, k: 1 });
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const now = useRef<Pose>(pose);
  const held = useRef<Held>('legible');
  const drawn = useRef<Layout>(undefined);
  // Asked at every move: the element itself would have the page laid out to answer.
  const size = useRef(room);
  size.current = room;

  const behaviour = useMemo<ZoomBehavior<HTMLElement, unknown>>(
    () =>
      zoom<HTMLElement, unknown>()
        .scaleExtent([LEAST, MOST])
        .extent(() => [
          [0, 0],
          [size.current.width, size.current.height],
        ])
        .clickDistance(4)
        .wheelDelta(stepOf)
        .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0))
        .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
          const { x, y, k } = transform;
          now.current = { x, y, k };
          if (sourceEvent) {
            held.current = 'put';
            glide(sheet.current, false);
          }
          if (sheet.current) sheet.current.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
          setPose(now.current);
        }),
    [],
  );

  /** Where the picture goes by itself, it glides. */
  const move = useCallback(
    (next: Pose, smoothly = true): void => {
      if (!frame.current) return;
      glide(sheet.current, smoothly);
      behaviour.transform(select(frame.current), poseOf(next));
    },
    [behaviour],
  );
  const change = useCallback(
    (act: (selection: ReturnType<typeof select<HTMLElement, unknown>>) => void, smoothly: boolean): void => {
      if (!frame.current) return;
      held.current = 'put';
      glide(sheet.current, smoothly);
      act(select<HTMLElement, unknown>(frame.current));
    },
    [],
  );

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const selection = select<HTMLElement, unknown>(element);
    selection.call(behaviour).on('dblclick.zoom', null);
    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const size = event.deltaMode === 1 ? 16 : 1;
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      const { k } = now.current;
      change((one) => behaviour.translateBy(one, (-dx * size) / k, (-dy * size) / k), false);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', wheel);
      selection.on('.zoom', null);
    };
  }, [behaviour, change]);

  useEffect(() => {
    if (room.width === 0 || room.height === 0) return;
    const before = drawn.current;
    drawn.current = layout;
    // As far as half a pane beyond the picture, so that it cannot be lost.
    const [x, y] = [room.width / 2, room.height / 2];
    behaviour.translateExtent([
      [-x, -y],
      [layout.width + 2 * PAPER + x, layout.height + 2 * PAPER + y],
    ]);
    if (held.current !== 'put' || !before) {
      move(held.current === 'whole' ? whole(layout, room) : legible(layout, room), before !== undefined);
      return;
    }
    if (before === layout) return;
    const anchor = anchorOf(before, layout, now.current, room);
    const { x: left, y: top, k } = now.current;
    if (anchor) move({ x: left - anchor.x * k, y: top - anchor.y * k, k }, false);
  }, [behaviour, layout, move, room]);

  const fit = useCallback((): void => {
    held.current = 'whole';
    move(whole(layout, room));
  }, [layout, move, room]);
  const reveal = useCallback(
    (state: string): void => {
      const node = layout.nodes.find(({ id }) => id === state);
      if (!node || room.width === 0) return;
      const { x, y, k } = now.current;
      const dx = shift(x + (node.x + PAPER) * k, node.width * k, room.width);
      const dy = shift(y + (node.y + PAPER) * k, Math.min(node.height, 60) * k, room.height);
      if (dx !== 0 || dy !== 0) move({ x: x + dx, y: y + dy, k });
    },
    [layout, move, room],
  );
  return {
    frame,
    sheet,
    pose,
    room,
    fit,
    reveal,
    zoomBy: useCallback((factor) => change((one) => behaviour.scaleBy(one, factor), true), [behaviour, change]),
    panBy: useCallback(
      (x, y) => change((one) => behaviour.translateBy(one, x / now.current.k, y / now.current.k), true),
      [behaviour, change],
    ),
    centre: useCallback(
      (x, y) => change((one) => behaviour.translateTo(one, x + PAPER, y + PAPER), false),
      [behaviour, change],
    ),
  };
}

/** Two fingers on a trackpad report many small steps, a wheel few large ones. In powers of two. */
const stepOf = ({ deltaY, deltaMode }: WheelEvent): number =>
  -deltaY * (deltaMode === 1 ? 0.05 : Math.abs(deltaY) < 50 ? 0.02 : 0.004);

const poseOf = ({ x, y, k }: Pose): ZoomTransform => zoomIdentity.translate(x, y).scale(k);

/** `--move` is no time at all for whoever prefers less motion. */
function glide(sheet: HTMLDivElement | null, smoothly: boolean): void {
  if (sheet) sheet.style.transition = smoothly ? 'transform var(--move)' : 'none';
}

type Room = Canvas['room'];

function sizeFor(layout: Layout, room: Room): number {
  const [width, height] = [layout.width + 2 * PAPER, layout.height + 2 * PAPER];
  return Math.max(LEAST, Math.min(1, (room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height));
}

function whole(layout: Layout, room: Room): Pose {
  const k = sizeFor(layout, room);
  return {
    k,
    x: (room.width - (layout.width + 2 * PAPER) * k) / 2,
    y: (room.height - (layout.height + 2 * PAPER) * k) / 2,
  };
}

/** The whole picture where that can be read, otherwise its beginning. */
function legible(layout: Layout, room: Room): Pose {
  const all = whole(layout, room);
  if (all.k >= LEGIBLE) return all;
  const start = layout.nodes[0];
  const middle = start ? (start.x + start.width / 2 + PAPER) * LEGIBLE : 0;
  const fits = (layout.width + 2 * PAPER) * LEGIBLE <= room.width;
  return {
    k: LEGIBLE,
    x: fits ? (room.width - (layout.width + 2 * PAPER) * LEGIBLE) / 2 : room.width / 2 - middle,
    y: Math.max(MARGIN, (room.height - (layout.height + 2 * PAPER) * LEGIBLE) / 2),
  };
}

/** How far the state that was nearest the middle has moved in the picture, in the picture's own pixels. */
function anchorOf(before: Layout, after: Layout, { x, y, k }: Pose, room: Room): { x: number; y: number } | undefined {
  const [middleX, middleY] = [(room.width / 2 - x) / k, (room.height / 2 - y) / k];
  const places = new Map(after.nodes.map((node) => [node.id, node]));
  let nearest = Number.POSITIVE_INFINITY;
  let moved: { x: number; y: number } | undefined;
  for (const node of before.nodes) {
    const there = places.get(node.id);
    const distance = Math.hypot(node.x + node.width / 2 - middleX, node.y + node.height / 2 - middleY);
    if (!there || distance >= nearest) continue;
    nearest = distance;
    moved = { x: there.x + there.width / 2 - node.x - node.width / 2, y: there.y - node.y };
  }
  return moved;
}

/** How far a stretch must be moved to lie in a room; what is longer than the room shows its beginning. */
function shift(from: number, length: number, room: number): number {
  const free = Math.min(AROUND, Math.max(0, (room - length) / 2));
  if (from < free) return free - from;
  const beyond = from + length - (room - free);
  return beyond > 0 ? -Math.min(beyond, from - free) : 0;
}
