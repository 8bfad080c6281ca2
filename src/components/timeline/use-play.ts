import { useEffect, useState } from 'react';
import type { Instant, TimeMap } from './time-map';

/** Real seconds a run is shown in: some for each event, but neither a blink nor a lesson. */
const secondsOf = (events: number): number => Math.min(30, Math.max(3, events * 0.4));
/** Real milliseconds between two events where nothing is to move by itself. */
const STEP = 800;

interface Player {
  readonly playing: boolean;
  setPlaying(playing: boolean): void;
}

/** Lets virtual time pass at the pace of the line; with reduced motion, event by event. Ends with the run. */
export function usePlay(
  map: TimeMap,
  events: number,
  position: () => number,
  travel: (instant: Instant) => void,
): Player {
  const [playing, setPlaying] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it stands is asked at each frame
  useEffect(() => {
    if (!playing) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const timer = setInterval(() => {
        const next = map.at(position()).event + 1;
        if (next > events) setPlaying(false);
        else travel({ event: next, time: map.at(map.positionOf(next)).time });
      }, STEP);
      return () => clearInterval(timer);
    }
    const speed = map.length / secondsOf(events) / 1000;
    let [at, before] = [position(), 0];
    let frame = requestAnimationFrame(function move(now) {
      at += before === 0 ? 0 : Math.min(100, now - before) * speed;
      before = now;
      travel(map.at(at));
      if (at >= map.length) setPlaying(false);
      else frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, map, events]);
  return { playing, setPlaying };
}
