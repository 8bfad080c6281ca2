import { Graph as Dagre, layout as dagreLayout } from '@dagrejs/dagre';
import { END, START } from './ends';
import type { EdgeKind, Graph, GraphEdge, GraphNode } from './model';
import { type Point, roundedPath, sideRoute, stepRoute } from './route';

/** Where everything stands, in pixels from the top left corner of the whole picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface PlacedNode extends Omit<GraphNode, 'bodies'> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Frames of the bodies inside, for a Parallel or a Map. */
  readonly frames: readonly { x: number; y: number; width: number; height: number }[];
}

export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** SVG path data. */
  readonly path: string;
  readonly label:
    | { readonly lines: readonly string[]; readonly full: string; readonly x: number; readonly y: number }
    | undefined;
}

const NODE_HEIGHT = 44;
const MARK = 28;
const TITLE = 44;
const PAD = 16;
const GAP = 16;
const LABEL_LINE = 16;
const LABEL_LETTERS = 30;
/** Mean width of a letter in the interface face at 13 px; boxes are cut to it, and longer names end in an ellipsis. */
const LETTER = 7;

const nodeWidth = (node: GraphNode): number =>
  Math.min(280, Math.max(152, 80 + LETTER * Math.max(node.id.length, (node.detail ?? '').length * 0.86)));

const labelLines = (label: string): string[] =>
  label
    .split('\n')
    .slice(0, 3)
    .map((line) => (line.length > LABEL_LETTERS ? `${line.slice(0, LABEL_LETTERS - 1)}…` : line));

interface Sized {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly bodies: readonly Layout[];
}

/**
 * Lays a graph out from top to bottom with dagre. A Parallel or Map is laid out inside first and then stands in its parent as one box, so
 * nesting costs nothing extra and an edge never crosses a container's frame.
 */
export function layOut(graph: Graph): Layout {
  const sized = new Map(graph.nodes.map((node) => [node.id, sizeNode(node)]));
  const dagre = new Dagre({ multigraph: true });
  dagre.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 36, edgesep: 20, marginx: 0, marginy: 0 });
  dagre.setDefaultEdgeLabel(() => ({}));
  const apart = bundledCatches(graph.edges);
  for (const [id, { width, height }] of sized) dagre.setNode(id, { width, height });
  graph.edges.forEach((edge, index) => {
    if (apart.has(index)) return;
    const lines = edge.label === undefined ? [] : labelLines(edge.label);
    const width = Math.max(0, ...lines.map((line) => line.length * 6.6 + 12));
    dagre.setEdge(
      edge.from,
      edge.to,
      { width, height: lines.length * LABEL_LINE, labelpos: 'c', weight: edge.kind === 'catch' ? 1 : 3 },
      String(index),
    );
  });
  dagreLayout(dagre);

  const centre = new Map(
    [...sized.keys()].map((id) => [id, dagre.node(id) as { x: number; y: number; width: number; height: number }]),
  );
  const lane = lanesBeside([...centre.values()], graph.edges, apart);
  const edges = graph.edges.map((edge, index): PlacedEdge => {
    if (apart.has(index)) return routeApart(edge, centre.get(edge.from), centre.get(edge.to), lane);
    const placed = dagre.edge({ v: edge.from, w: edge.to, name: String(index) }) as {
      points: Point[];
      x?: number;
      y?: number;
    };
    const from = centre.get(edge.from);
    const to = centre.get(edge.to);
    if (!from || !to) throw new Error(`dagre lost ${edge.from} or ${edge.to}`);
    const backwards = from.y >= to.y;
    const middle = placed.points.slice(1, -1);
    const route = backwards ? sideRoute(from, to, middle) : stepRoute(from, to, middle);
    const label =
      edge.label === undefined || placed.x === undefined || placed.y === undefined
        ? undefined
        : { lines: labelLines(edge.label), full: edge.label, x: placed.x, y: placed.y };
    return {
      id: `${edge.kind}:${edge.from}→${edge.to}`,
      from: edge.from,
      to: edge.to,
      kind: edge.kind,
      path: roundedPath(route, 6),
      label,
    };
  });

  const nodes: PlacedNode[] = [];
  const inner: PlacedEdge[] = [];
  for (const { node, width, height, bodies } of sized.values()) {
    const at = centre.get(node.id);
    if (!at) continue;
    const left = at.x - width / 2;
    const top = at.y - height / 2;
    let x = left + PAD;
    const frames = bodies.map((body) => {
      const frame = { x: x - 8, y: top + TITLE - 4, width: body.width + 16, height: body.height + 16 };
      x += body.width + PAD + GAP;
      return frame;
    });
    const { id, kind, type, detail, retries } = node;
    nodes.push({ id, kind, type, detail, retries, x: left, y: top, width, height, frames });
    bodies.forEach((body, index) => {
      const frame = frames[index];
      if (!frame) return;
      const [dx, dy] = [frame.x + 8, frame.y + 8];
      nodes.push(...body.nodes.map((child) => moved(child, dx, dy)));
      inner.push(...body.edges.map((child) => movedEdge(child, dx, dy)));
    });
  }
  return fitted(nodes, [...edges, ...inner]);
}

/** From so many Catch edges to one state on, they share a lane at the side: drawn one by one they would hide the flow and slow the layout. */
const BUNDLE = 5;

/** Places of the edges that take the lane; the last of each bundle stays, and keeps the state they lead to below those it comes from. */
function bundledCatches(edges: readonly GraphEdge[]): ReadonlySet<number> {
  const byTarget = new Map<string, number[]>();
  edges.forEach(({ kind, to }, index) => {
    if (kind === 'catch') byTarget.set(to, [...(byTarget.get(to) ?? []), index]);
  });
  return new Set([...byTarget.values()].flatMap((places) => (places.length < BUNDLE ? [] : places.slice(0, -1))));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Beside {
  /** Right of all boxes. */
  readonly edge: number;
  /** Room for the widest label. */
  readonly label: number;
  /** Target → place of its lane. */
  readonly lanes: ReadonlyMap<string, number>;
}

function lanesBeside(boxes: readonly Box[], edges: readonly GraphEdge[], apart: ReadonlySet<number>): Beside {
  const bundled = edges.filter((_, index) => apart.has(index));
  const widths = bundled.flatMap(({ label }) => labelLines(label ?? '').map((line) => line.length * 6.6 + 12));
  const targets = [...new Set(bundled.map(({ to }) => to))];
  return {
    edge: Math.max(0, ...boxes.map(({ x, width }) => x + width / 2)),
    label: Math.max(0, ...widths),
    lanes: new Map(targets.map((target, index) => [target, index])),
  };
}

function routeApart(edge: GraphEdge, from: Box | undefined, to: Box | undefined, beside: Beside): PlacedEdge {
  if (!from || !to) throw new Error(`${edge.from} or ${edge.to} has no place`);
  const x = beside.edge + beside.label + 32 + 14 * (beside.lanes.get(edge.to) ?? 0);
  const route = [
    { x: from.x + from.width / 2, y: from.y },
    { x, y: from.y },
    { x, y: to.y },
    { x: to.x + to.width / 2, y: to.y },
  ];
  const label =
    edge.label === undefined
      ? undefined
      : { lines: labelLines(edge.label), full: edge.label, x: beside.edge + 16 + beside.label / 2, y: from.y };
  return {
    id: `${edge.kind}:${edge.from}→${edge.to}`,
    from: edge.from,
    to: edge.to,
    kind: edge.kind,
    path: roundedPath(route, 6),
    label,
  };
}

function sizeNode(node: GraphNode): Sized {
  if (node.id === START || node.id === END) return { node, width: MARK * 2, height: MARK, bodies: [] };
  if (node.bodies.length === 0) return { node, width: nodeWidth(node), height: NODE_HEIGHT, bodies: [] };
  const bodies = node.bodies.map(layOut);
  const inside = bodies.reduce((sum, body) => sum + body.width + PAD, 0) + GAP * (bodies.length - 1) + PAD;
  return {
    node,
    width: Math.max(nodeWidth(node), inside),
    height: TITLE + Math.max(...bodies.map((body) => body.height)) + PAD + 4,
    bodies,
  };
}

const moved = (node: PlacedNode, dx: number, dy: number): PlacedNode => ({
  ...node,
  x: node.x + dx,
  y: node.y + dy,
  frames: node.frames.map((frame) => ({ ...frame, x: frame.x + dx, y: frame.y + dy })),
});

const movedEdge = (edge: PlacedEdge, dx: number, dy: number): PlacedEdge => ({
  ...edge,
  path: edge.path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${Number(x) + dx} ${Number(y) + dy}`),
  label: edge.label && { ...edge.label, x: edge.label.x + dx, y: edge.label.y + dy },
});

/** Shifts the picture so that nothing, lanes and labels included, lies left of or above the origin. */
function fitted(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Layout {
  const xs = [0];
  const ys = [0];
  const ends: [number, number] = [0, 0];
  const see = (x: number, y: number): void => {
    xs.push(x);
    ys.push(y);
    ends[0] = Math.max(ends[0], x);
    ends[1] = Math.max(ends[1], y);
  };
  for (const node of nodes) {
    see(node.x, node.y);
    see(node.x + node.width, node.y + node.height);
  }
  for (const edge of edges) {
    for (const [, x, y] of edge.path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) see(Number(x), Number(y));
    const wide = edge.label ? Math.max(...edge.label.lines.map((line) => line.length)) * 3.3 + 6 : 0;
    if (edge.label) {
      see(edge.label.x - wide, edge.label.y);
      see(edge.label.x + wide, edge.label.y);
    }
  }
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  if (left === 0 && top === 0) return { width: ends[0], height: ends[1], nodes, edges };
  return {
    width: ends[0] - left,
    height: ends[1] - top,
    nodes: nodes.map((node) => moved(node, -left, -top)),
    edges: edges.map((edge) => movedEdge(edge, -left, -top)),
  };
}
