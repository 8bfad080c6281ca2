const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The origins pages are served from: `appUrl`, and for one on this machine its other names too. */
export function trustedOrigins(appUrl: string): string[] {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  if (!loopback.has(hostname)) return [origin];
  return [...loopback].map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
}
