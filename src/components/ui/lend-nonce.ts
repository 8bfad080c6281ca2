/**
 * Lets the library that keeps the page still behind a dialog write its one style element: the policy asks such elements for the
 * page's nonce, and the library looks for it under this name. A page's own scripts carry the nonce already.
 */
export function lendNonce(): void {
  if (typeof document === 'undefined' || Object.hasOwn(globalThis, '__webpack_nonce__')) return;
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) Object.defineProperty(globalThis, '__webpack_nonce__', { value: nonce });
}
