/**
 * The network address a session came from, as short as it can be written; an IPv6 one is kept as its network alone, so its
 * second half is zeros. Undefined where none is known; what never left the machine is said in words.
 */
export function addressInWords(address: string | null): string | undefined {
  if (!address) return undefined;
  if (/^127\./.test(address) || /^[0:]+1?$/.test(address)) return 'from this computer';
  if (!address.includes(':')) return `from ${address}`;
  const short = address
    .split(':')
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
    .replace(/(^|:)0(:0)+$/, '::');
  return `from ${short}`;
}
