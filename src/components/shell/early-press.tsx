'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { pressAgain } from './remember-early-press';

/** Last in the page: presses again what was pressed before the page's script had taken over. */
export function EarlyPress() {
  const pressed = useRef<HTMLButtonElement>(undefined);
  // From this moment on the buttons answer themselves; what they have prepared for themselves is there after every effect.
  useLayoutEffect(() => {
    pressed.current = window.takeEarlyPress?.() ?? pressed.current;
    window.takeEarlyPress = undefined;
  }, []);
  useEffect(() => {
    const button = pressed.current;
    pressed.current = undefined;
    if (button?.isConnected) pressAgain(button);
  }, []);
  return null;
}
