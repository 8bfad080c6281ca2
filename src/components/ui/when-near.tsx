'use client';

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';

const onServer = typeof window === 'undefined';
const never = () => () => undefined;

/** Wakes one after the other, each in a moment of its own, so that no single one holds up a tap. */
const queue: (() => void)[] = [];
let walking = false;
const idle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 50);
};
const wakeLater = (wake: () => void): void => {
  queue.push(wake);
  if (walking) return;
  walking = true;
  const step = (): void => {
    queue.shift()?.();
    if (queue.length > 0) idle(step);
    else walking = false;
  };
  idle(step);
};

/**
 * A part of a long page that the server has drawn and that comes to life a little later: at once when it is near the window,
 * else when the browser has time. Until then it is plain HTML and costs nothing; without JavaScript it stays that.
 */
export function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // True on the server and while its HTML is taken over; a page reached by a link is drawn alive from the start.
  const drawnByServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [asleep, setAsleep] = useState(drawnByServer && !onServer);

  useEffect(() => {
    const element = place.current;
    if (!asleep || !element) return;
    const wake = (): void => setAsleep(false);
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
      },
      { rootMargin: '100% 0px' },
    );
    watcher.observe(element);
    wakeLater(wake);
    return () => watcher.disconnect();
  }, [asleep]);

  return asleep ? (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, so that React leaves the server's own HTML where it is
    <div ref={place} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  ) : (
    <div ref={place}>{children}</div>
  );
}
