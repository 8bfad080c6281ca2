import { useEffect, useState } from 'react';

/** Real milliseconds. */
const REST = 90;

/** A value once it rests: whoever travels through a thousand states a second turns to the last of them. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (Object.is(value, settled)) return;
    const timer = setTimeout(() => setSettled(value), REST);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
