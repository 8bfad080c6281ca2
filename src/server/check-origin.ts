const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * May this request change something? A browser says where a page that sends it came from; a page of another site may not use a
 * learner's cookies. A client that is no browser says nothing and has no cookies of others to misuse.
 * @returns undefined when it may, else one sentence.
 */
export function refuseOrigin(method: string, headers: Headers, trusted: readonly string[]): string | undefined {
  if (reads.has(method)) return undefined;
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return 'Requests from other sites are refused.';
  const origin = headers.get('origin');
  if (origin === null || trusted.includes(origin)) return undefined;
  return `Requests from ${origin.slice(0, 200)} are refused: open ${trusted[0]}, or set APP_URL to the address people open.`;
}
