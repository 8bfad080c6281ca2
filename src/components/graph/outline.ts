import { END, START } from './ends';
import type { EdgeKind, Graph } from './model';

/** One line of the graph's text twin. */
export interface OutlineItem {
  readonly id: string;
  readonly type: string;
  readonly detail: string | undefined;
  readonly retries: boolean;
  /** Where it goes, in the order of the definition; `to` is undefined where the workflow ends. */
  readonly transitions: readonly { kind: EdgeKind; to: string | undefined; label: string | undefined }[];
  readonly bodies: readonly (readonly OutlineItem[])[];
}

/** The same facts as the picture, as nested lists: states in the order a run meets them, unreached ones last. */
export function outlineOf(graph: Graph): readonly OutlineItem[] {
  const states = new Map(graph.nodes.filter((node) => node.kind === 'state').map((node) => [node.id, node]));
  const order: string[] = [];
  const waiting = graph.edges.filter((edge) => edge.from === START).map((edge) => edge.to);
  if (waiting.length === 0 && graph.nodes[0]) waiting.push(graph.nodes[0].id);
  const seen = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next) || !states.has(next)) continue;
    seen.add(next);
    order.push(next);
    waiting.push(...graph.edges.filter((edge) => edge.from === next).map((edge) => edge.to));
  }
  for (const id of states.keys()) if (!seen.has(id)) order.push(id);
  return order.flatMap((id) => {
    const node = states.get(id);
    if (!node) return [];
    const transitions = graph.edges
      .filter((edge) => edge.from === id)
      .map(({ kind, to, label }) => ({ kind, to: to === END ? undefined : to, label }));
    const { type, detail, retries } = node;
    return [{ id, type, detail, retries, transitions, bodies: node.bodies.map(outlineOf) }];
  });
}
