import { type KeyboardEvent, memo } from 'react';
import { keyed } from './keep-same';
import type { Layout, PlacedEdge, PlacedNode } from './layout';
import { edgeKey, type StateOutcome } from './outcomes';
import { StateIcon } from './state-icon';
import { cut, FILL, MARKS, SOFT_FILL, STROKE } from './tones';

interface GraphViewProps {
  readonly layout: Layout;
  /** A sentence that names the machine, for those who do not see the picture; the outline beside it holds the facts. */
  readonly label: string;
  readonly outcomes?: ReadonlyMap<string, StateOutcome> | undefined;
  /** Names of the states whose text has an error. */
  readonly faulty?: ReadonlySet<string> | undefined;
  /** Keys of the edges the run went along. */
  readonly taken?: ReadonlySet<string> | undefined;
  readonly selected?: string | undefined;
  /** Drawn at this size whatever its frame; without it, it shrinks to its frame's width as far as names stay legible. */
  readonly scale?: number | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** Names stay legible: a picture that is wider than its frame shrinks to this and scrolls beyond. */
const LEAST_SCALE = 0.85;

/** The picture of a machine, drawn from a layout; without hooks, so that the server can draw it into the page. */
export function GraphView({ layout, label, outcomes, faulty, taken, selected, scale, onSelect }: GraphViewProps) {
  const margin = 8;
  const edges = keyed(layout.edges);
  const [width, height] = [Math.ceil(layout.width) + 2 * margin, Math.ceil(layout.height) + 2 * margin];
  return (
    <svg
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      width={width}
      height={height}
      role={onSelect ? 'group' : 'img'}
      aria-label={label}
      style={
        scale === undefined
          ? { minWidth: Math.min(width, Math.max(280, Math.round(width * LEAST_SCALE))) }
          : { width: Math.round(width * scale), height: Math.round(height * scale) }
      }
      className={scale === undefined ? 'machine-graph mx-auto block h-auto max-w-full' : 'machine-graph block shrink-0'}
    >
      <defs>
        {(['control', 'caught', 'ink'] as const).map((tone) => (
          <marker
            key={tone}
            id={`graph-arrow-${tone}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0.5 0.5 7.5 4 0.5 7.5Z" className={ARROWS[tone]} />
          </marker>
        ))}
      </defs>
      {layout.nodes.map((node) => (node.frames.length > 0 ? <Ground key={node.id} node={node} /> : null))}
      {EDGES_IN_ORDER.map((wanted) =>
        edges.map(([key, edge]) => {
          const went = taken?.has(edgeKey(edge.kind === 'catch', edge.from, edge.to));
          return Boolean(went) === wanted ? <Edge key={key} edge={edge} taken={went} /> : null;
        }),
      )}
      {layout.nodes.map((node) =>
        node.kind === 'state' ? (
          <State
            key={node.id}
            node={node}
            outcome={outcomes && (outcomes.get(node.id) ?? UNTOUCHED)}
            faulty={faulty?.has(node.id) ?? false}
            selected={node.id === selected}
            onSelect={onSelect}
          />
        ) : (
          <Mark key={node.id} node={node} />
        ),
      )}
      {edges.map(([key, edge]) => (
        <EdgeLabel key={key} edge={edge} />
      ))}
    </svg>
  );
}

const UNTOUCHED: StateOutcome = { outcome: 'untouched', retries: 0, visits: 0 };

/** The ground of a Parallel or a Map, below the edges of its branches: its own rectangle comes after them and must not cover them. */
const Ground = memo(({ node }: { node: PlacedNode }) => (
  <rect data-ground="" x={node.x} y={node.y} width={node.width} height={node.height} rx={6} className="fill-sunk" />
));

/** What the run went along lies above what it did not. */
const EDGES_IN_ORDER = [false, true];

const ARROWS = { control: 'fill-control', caught: 'fill-caught', ink: 'fill-ink' };

/** A Catch's edges are dashed and of their own colour; what the run went along is stronger than what it did not. */
const Edge = memo(({ edge, taken }: { edge: PlacedEdge; taken: boolean | undefined }) => {
  const caught = edge.kind === 'catch';
  const tone = caught ? 'caught' : taken ? 'ink' : 'control';
  return (
    <path
      d={edge.path}
      fill="none"
      strokeWidth={taken ? 2.25 : 1.5}
      strokeDasharray={caught ? '5 4' : undefined}
      markerEnd={`url(#graph-arrow-${tone})`}
      opacity={caught && taken === false ? 0.6 : undefined}
      className={STROKE[tone]}
    />
  );
});

const EdgeLabel = memo(({ edge }: { edge: PlacedEdge }) => {
  if (!edge.label) return null;
  const { lines, full, x, y } = edge.label;
  const width = Math.max(...lines.map((line) => line.length)) * 6.6 + 10;
  const top = y - lines.length * 8;
  return (
    <g>
      <title>{full}</title>
      <rect x={x - width / 2} y={top - 1} width={width} height={lines.length * 16 + 2} rx={4} className="fill-paper" />
      {lines.map((line, index) => (
        <text
          key={`${index} ${line}`}
          x={x}
          y={top + 12 + index * 16}
          textAnchor="middle"
          fontSize={11}
          className={`font-mono ${edge.kind === 'catch' ? 'fill-caught' : 'fill-soft'}`}
        >
          {line}
        </text>
      ))}
    </g>
  );
});

/** Start and end of the whole machine. */
function Mark({ node }: { node: PlacedNode }) {
  return (
    <g data-mark={node.kind}>
      <rect
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx={14}
        className="fill-sunk stroke-hairline"
      />
      <text x={node.x + node.width / 2} y={node.y + 18} textAnchor="middle" fontSize={12} className="fill-soft">
        {node.type}
      </text>
    </g>
  );
}

interface StateProps {
  readonly node: PlacedNode;
  readonly outcome: StateOutcome | undefined;
  readonly faulty: boolean;
  readonly selected: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
}

const State = memo(({ node, outcome, faulty, selected, onSelect }: StateProps) => {
  const mark = outcome && MARKS[outcome.outcome];
  const untouched = outcome?.outcome === 'untouched';
  const letters = Math.floor((node.width - 60 - (outcome ? 16 : 0)) / 7);
  const retries = outcome && outcome.retries > 0 ? `↻${outcome.retries}` : '';
  const visits = outcome && outcome.visits > 1 ? `×${outcome.visits}` : '';
  const words = [
    `${node.id}, ${node.type}`,
    faulty && 'an error in its text',
    mark?.words,
    retries && `retried ${outcome?.retries} times`,
    visits && `entered ${outcome?.visits} times`,
  ];
  const tone = mark?.tone ?? 'control';
  const button = onSelect && {
    role: 'button',
    tabIndex: 0,
    'aria-pressed': selected,
    className: 'cursor-pointer',
    onClick: () => onSelect(node.id),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onSelect(node.id);
    },
  };
  return (
    <g data-state={node.id} data-outcome={outcome?.outcome} {...button}>
      <title>{words.filter(Boolean).join(', ')}</title>
      <rect
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx={6}
        strokeWidth={selected ? 2.5 : 1.25}
        strokeDasharray={untouched ? '4 3' : undefined}
        className={`${node.frames.length > 0 ? 'fill-transparent' : SOFT_FILL[tone]} ${selected ? 'stroke-accent' : STROKE[tone]}`}
      />
      <g transform={`translate(${node.x + 12} ${node.y + 12})`} className={untouched ? 'text-idle' : 'text-soft'}>
        <StateIcon type={node.type} />
      </g>
      <text
        x={node.x + 40}
        y={node.y + (node.detail ? 19 : 27)}
        fontSize={13}
        fontWeight={550}
        className={untouched ? 'fill-soft' : 'fill-ink'}
      >
        {cut(node.id, letters)}
      </text>
      {node.detail ? (
        <text x={node.x + 40} y={node.y + 34} fontSize={11} className="fill-soft">
          {cut(node.detail, Math.floor(letters * 1.2))}
        </text>
      ) : null}
      {mark?.glyph ? (
        <text
          x={node.x + node.width - 12}
          y={node.y + (node.detail || retries || visits ? 19 : 27)}
          textAnchor="end"
          fontSize={13}
          fontWeight={700}
          className={FILL[tone]}
        >
          {mark.glyph}
        </text>
      ) : null}
      {faulty ? <Fault x={node.x} y={node.y} /> : null}
      {retries || visits ? (
        <text x={node.x + node.width - 12} y={node.y + 35} textAnchor="end" fontSize={11} className="fill-caught">
          {[retries, visits].filter(Boolean).join(' ')}
        </text>
      ) : null}
    </g>
  );
}, isSame);

/** On the corner of a state whose text has an error. */
function Fault({ x, y }: { x: number; y: number }) {
  return (
    <g data-fault="">
      <circle cx={x + 3} cy={y + 3} r={8} strokeWidth={2} className="fill-failed stroke-paper" />
      <text x={x + 3} y={y + 7.5} textAnchor="middle" fontSize={12} fontWeight={800} className="fill-paper">
        !
      </text>
    </g>
  );
}

/** Outcomes are told anew at every instant: a state is drawn again only where they say something else. */
function isSame(before: StateProps, after: StateProps): boolean {
  const [one, other] = [before.outcome, after.outcome];
  return (
    before.node === after.node &&
    before.faulty === after.faulty &&
    before.selected === after.selected &&
    before.onSelect === after.onSelect &&
    one?.outcome === other?.outcome &&
    one?.retries === other?.retries &&
    one?.visits === other?.visits
  );
}
