declare global {
  interface Window {
    /** The button that was pressed last before the page's script had taken over, if nothing else was done since; asked for once. */
    takeEarlyPress?: () => HTMLButtonElement | undefined;
  }
}

/**
 * Written into the page before everything that can be pressed, and run alone: it may use nothing from outside itself. A button that
 * sends a form or opens a popover, a link, a field work without the page's script and are left to the browser.
 */
export function rememberEarlyPress(): void {
  let pressed: HTMLButtonElement | undefined;
  const press = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : undefined;
    pressed = button?.matches('[type=button]:not([popovertarget])') ? button : undefined;
  };
  const forget = (): void => {
    pressed = undefined;
  };
  const move = ({ target }: Event): void => {
    if (target !== pressed) forget();
  };
  addEventListener('click', press, true);
  addEventListener('input', forget, true);
  addEventListener('focusin', move, true);
  window.takeEarlyPress = () => {
    removeEventListener('click', press, true);
    removeEventListener('input', forget, true);
    removeEventListener('focusin', move, true);
    return pressed;
  };
}

/** Presses a button as a pointer does: menus open when it goes down, the rest when it has come up again. */
export function pressAgain(button: HTMLButtonElement): void {
  const how = { bubbles: true, cancelable: true, button: 0 };
  for (const name of ['down', 'up']) {
    button.dispatchEvent(new PointerEvent(`pointer${name}`, { ...how, pointerType: 'mouse' }));
    button.dispatchEvent(new MouseEvent(`mouse${name}`, how));
  }
  button.focus();
  button.click();
}
