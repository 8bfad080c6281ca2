import { OWN } from './functions';

/** Names every object answers to without having them. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * JSONata 2.0.6 looks names up with `object[name]`, so `constructor` would find JavaScript's own. In the tree of a
 * compiled expression every name step of that kind is turned into a call that looks at own members only.
 */
export function guardNames(part: unknown): void {
  const pending: unknown[] = [part];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    const node = next as Record<string, unknown>;
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) pending.push(child);
    if (node['type'] !== 'name' || typeof node['value'] !== 'string' || !inherited.has(node['value'])) continue;
    const { value, position } = node;
    Object.assign(node, {
      type: 'function',
      value: '(',
      procedure: { type: 'variable', value: OWN, position },
      arguments: [{ type: 'string', value, position }],
    });
  }
}
