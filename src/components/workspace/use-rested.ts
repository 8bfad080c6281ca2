import { useEffect, useRef, useState } from 'react';

/**
 * A value that is followed at once where it changes now and then, and where it changes faster than it could be read only when it rests.
 * @param rest real milliseconds
 */
export function useRested<T>(value: T, rest: number): T {
  const [rested, setRested] = useState(value);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const isQuick = now - changed.current < rest;
    changed.current = now;
    if (!isQuick) {
      setRested(value);
      return;
    }
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return rested;
}
