/**
 * The `cookie` header a browser would send after these `set-cookie` headers: of one name the last counts, and what is taken away is not sent.
 * Whoever comes with a session that has ended is given both, the end of the old one and the new one.
 */
export function cookieJar(setCookies: readonly string[]): string {
  const jar = new Map<string, string>();
  for (const cookie of setCookies) {
    const [pair = '', ...attributes] = cookie.split(';');
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const [name, value] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    jar.delete(name);
    if (value !== '' && !attributes.some((one) => /^\s*max-age=(0|-\d+)\s*$/i.test(one))) jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
