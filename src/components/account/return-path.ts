/**
 * Where to go after signing in: `next` when it is a path of this site, else the course. Anything a browser could read as
 * another host (`//…`, `/\…`, a scheme, control characters) is refused, and so is a page that is itself for signing in.
 */
export function returnPath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || hasControl(next)) return '/';
  return isEntry(next) ? '/' : next;
}

/** The address of a page for signing in that leads back to `next`, as far as `returnPath` lets it. */
export function entryAddress(entry: '/sign-in' | '/register' | '/forgot-password', next: string): string {
  const back = returnPath(next);
  return back === '/' ? entry : `${entry}?next=${encodeURIComponent(back)}`;
}

/** Whether a path is of a page that is itself for signing in. */
export const isEntry = (path: string): boolean =>
  /^\/(sign-in|register|forgot-password|reset-password)(?=[/?#]|$)/.test(path);

const hasControl = (text: string): boolean =>
  [...text].some((sign) => (sign.codePointAt(0) ?? 0) < 0x20 || sign === '\u007f' || sign === '\\');
