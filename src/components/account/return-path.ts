/**
 * Where to go after signing in: `next` when it is a path of this site, else the course. Anything a browser could read as
 * another host (`//…`, `/\…`, a scheme, control characters) is refused, and so is a page that is itself for signing in.
 */
export function returnPath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || hasControl(next)) return '/';
  return /^\/(sign-in|register|forgot-password|reset-password)(?=[/?#]|$)/.test(next) ? '/' : next;
}

const hasControl = (text: string): boolean =>
  [...text].some((sign) => (sign.codePointAt(0) ?? 0) < 0x20 || sign === '\u007f' || sign === '\\');
