/** The nonce of this page, which its scripts carry; `undefined` on the server. */
export const pageNonce = (): string | undefined =>
  typeof document === 'undefined' ? undefined : document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

/**
 * Lets the library that keeps the page still behind a dialog write its one style element: the policy asks such elements for the
 * page's nonce, and the library looks for it under this name. A page's own scripts carry the nonce already.
 */
export function lendNonce(): void {
  if (Object.hasOwn(globalThis, '__webpack_nonce__')) return;
  const nonce = pageNonce();
  if (nonce) Object.defineProperty(globalThis, '__webpack_nonce__', { value: nonce });
}
