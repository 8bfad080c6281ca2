import { useEffect, useRef, useState } from 'react';

/** Real milliseconds. */
const REST = 90;

/**
 * The state the editor is to turn to: one the editor told of at once, any other when it rests, so that whoever travels through a thousand
 * states a second turns the text to the last of them alone. A name that came late after the cursor has gone on would take the cursor back.
 * @returns the state, and what is to be called with each the editor tells of
 */
export function useLitState(
  state: string | undefined,
  follow: (state: string | undefined) => void,
): readonly [string | undefined, (state: string | undefined) => void] {
  const [lit, setLit] = useState(state);
  const told = useRef(state);
  useEffect(() => {
    if (state === told.current) {
      setLit(state);
      return;
    }
    const timer = setTimeout(() => {
      told.current = undefined;
      setLit(state);
    }, REST);
    return () => clearTimeout(timer);
  }, [state]);
  const tell = (name: string | undefined): void => {
    told.current = name;
    follow(name);
  };
  return [lit, tell];
}
