import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { ROW } from './lanes-view';
import type { Window } from './place-bars';

/** Drawn beyond what is in sight, so that scrolling shows no edge. Pixels, and rows. */
const BEYOND = 400;
const ROWS_BEYOND = 4;
/** Pixels a unit of the line takes at most. */
const LARGEST = 96;

interface Sight {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Width of the labels at the left, in pixels. */
  readonly label: number;
  /** Pixels a unit of the line takes. */
  readonly unit: number;
  /** Width of the whole line, in pixels. */
  readonly width: number;
  readonly window: Window;
  readonly rows: { readonly first: number; readonly count: number };
  /** Around a place that keeps where it stands. */
  readonly zoom: (by: number, around: number) => void;
  readonly keepInSight: (x: number) => void;
}

interface View {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** What of a long line is in sight, as it is scrolled, zoomed and given more or less room. */
export function useSight(length: number, drawn: boolean): Sight {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ width: 800, height: 200, left: 0, top: 0 });
  const [zoomed, setZoomed] = useState(1);
  const wanted = useRef<number>(undefined);
  const label = view.width < 520 ? 92 : 148;
  const room = Math.max(100, view.width - label - 24);
  const most = Math.max(1, (LARGEST * length) / room);
  const factor = Math.min(zoomed, most);
  const width = room * factor;
  const unit = width / length;

  useEffect(() => {
    const element = frame.current;
    if (!drawn || !element) return;
    let pending = 0;
    const look = (): void => {
      pending = 0;
      const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
      setView({ width: clientWidth, height: clientHeight, left: scrollLeft, top: scrollTop });
    };
    const lookSoon = (): void => {
      pending ||= requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(lookSoon);
    observer.observe(element);
    element.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      cancelAnimationFrame(pending);
      observer.disconnect();
      element.removeEventListener('scroll', lookSoon);
    };
  }, [drawn]);

  const zoom = useCallback(
    (by: number, around: number): void => {
      const next = Math.min(most, Math.max(1, factor * by));
      const left = frame.current?.scrollLeft ?? 0;
      wanted.current = around * (next / factor) - (around - left);
      setZoomed(next);
    },
    [factor, most],
  );
  // Once the line has its new width, what was looked at stands where it stood.
  useEffect(() => {
    if (frame.current && wanted.current !== undefined && width > 0) frame.current.scrollLeft = wanted.current;
    wanted.current = undefined;
  }, [width]);

  const keepInSight = useCallback(
    (x: number): void => {
      const element = frame.current;
      // A line that fits is always in sight: to ask where it is scrolled to would have the page laid out at every step.
      if (!element || factor === 1) return;
      const { scrollLeft } = element;
      if (x < scrollLeft || x > scrollLeft + room) element.scrollLeft = x - room / 2;
    },
    [factor, room],
  );

  // Whole steps, so that a little scrolling draws nothing anew.
  const left = Math.max(0, Math.floor((view.left - BEYOND) / BEYOND) * BEYOND);
  const right = Math.min(width, left + room + 3 * BEYOND);
  const first = Math.max(0, Math.floor(view.top / ROW) - ROWS_BEYOND);
  return {
    frame,
    label,
    unit,
    width,
    window: useStable({ left, width: right - left, scale: unit }),
    rows: { first, count: Math.ceil(view.height / ROW) + 2 * ROWS_BEYOND },
    zoom,
    keepInSight,
  };
}

/** The same object as long as it says the same. */
function useStable(window: Window): Window {
  const kept = useRef(window);
  const { left, width, scale } = kept.current;
  if (left !== window.left || width !== window.width || scale !== window.scale) kept.current = window;
  return kept.current;
}
