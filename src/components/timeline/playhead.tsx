import type { KeyboardEvent, Ref } from 'react';
import type { Window } from './place-bars';
import type { Tick } from './ticks';

interface PlayheadProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly x: number;
  readonly width: number;
  readonly edge: number;
  readonly axis: number;
  readonly ticks: readonly Tick[];
  readonly window: Window;
  readonly event: number;
  readonly last: number;
  /** Where it stands, in words. */
  readonly words: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The axis with its times, a veil over what is yet to come, and the head that travels. */
export function Playhead({ ref, x, width, edge, axis, ticks, window, event, last, words, onKeyDown }: PlayheadProps) {
  const inSight = ticks.filter((tick) => tick.x > window.left - 100 && tick.x < window.left + window.width);
  return (
    <>
      {/* Moved by transforms alone: a step lays nothing out. */}
      <div
        className="pointer-events-none absolute inset-y-0 left-0 origin-right bg-paper opacity-65 will-change-transform"
        style={{ width, transform: `scaleX(${width > 0 ? Math.max(0, 1 - x / width) : 0})` }}
      />
      <div
        className="absolute inset-y-0 left-0 w-px bg-accent will-change-transform"
        style={{ transform: `translateX(${x}px)` }}
      />
      <div
        className="sticky top-0 z-20 border-b border-hairline bg-paper"
        style={{ height: axis, marginLeft: -edge, marginRight: -edge }}
      >
        {inSight.map((tick) => (
          <span
            key={tick.x}
            aria-hidden="true"
            className="absolute bottom-0 border-l border-control pb-0.5 pl-1 text-1 leading-4 whitespace-nowrap text-soft tabular-nums"
            style={{ left: tick.x + edge }}
          >
            {tick.words}
          </span>
        ))}
        <div
          ref={ref}
          role="slider"
          tabIndex={0}
          aria-label="Virtual time"
          aria-orientation="horizontal"
          aria-valuemin={1}
          aria-valuemax={last}
          aria-valuenow={event}
          aria-valuetext={words}
          onKeyDown={onKeyDown}
          style={{ transform: `translateX(${x + edge}px)` }}
          className="absolute -bottom-px left-0 h-4 w-3 -translate-x-1/2 rounded-t-md bg-accent [clip-path:polygon(0_0,100%_0,100%_55%,50%_100%,0_55%)] focus-visible:h-5 focus-visible:w-4 focus-visible:outline-none"
        />
      </div>
    </>
  );
}
