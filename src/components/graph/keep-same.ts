import type { Layout, PlacedEdge, PlacedNode } from './layout';

/**
 * The layout, with every state and edge that stands as it stood taken over from the layout before: what comes from a worker is a copy, and a
 * picture draws again only what is another object.
 */
export function keepSame(before: Layout | undefined, after: Layout): Layout {
  if (before === undefined) return after;
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  const edges = new Map(keyed(before.edges));
  return {
    ...after,
    nodes: after.nodes.map((node) => same(nodes.get(node.id), node)),
    edges: keyed(after.edges).map(([key, edge]) => same(edges.get(key), edge)),
  };
}

const same = <T extends PlacedNode | PlacedEdge>(before: T | undefined, after: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** Each edge with a key that lasts as long as it does, whatever comes before it; two rules of a Choice may lead to one state. */
export function keyed(edges: readonly PlacedEdge[]): readonly (readonly [key: string, edge: PlacedEdge])[] {
  const met = new Map<string, number>();
  return edges.map((edge) => {
    const count = met.get(edge.id) ?? 0;
    met.set(edge.id, count + 1);
    return [`${edge.id} ${count}`, edge] as const;
  });
}
