import { isIP } from 'node:net';

/** The header our own proxy sets and nobody else: whatever a browser sends under this name is replaced. */
export const clientAddressHeader = 'x-statecraft-client';

/** The first four groups of an IPv6 address: what one household or host has of it. */
function network(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const gap = address.includes('::')
    ? Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
    : [];
  const groups = [...first, ...gap, ...last].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::`;
}

/**
 * Who asks, for limits: the address `hops` from the right of `header`, where each proxy in front of us added one. What stands
 * further left a browser may have invented. An IPv6 address counts as its /64. `unknown` when there is none.
 */
export function clientAddress(headers: Headers, header: string, hops: number): string {
  const chain = (headers.get(header) ?? '').split(',').map((part) => part.trim());
  const found = (chain[Math.max(0, chain.length - hops)] ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const kind = isIP(found);
  if (kind === 4) return found;
  return kind === 6 ? network(found) : 'unknown';
}
