import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '@/asl';
import { duration } from '@/components/machine/event-line';
import { END, START } from './ends';
import { ruleText } from './rule-text';

/** What stands in the picture: states, the start and end marks of the top level, and the bodies of Parallel and Map. */
export interface Graph {
  /** `undefined` for the whole machine, else the container's own scope. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** A state's name (unique over a whole machine), or `:start`, `:end`. */
  readonly id: string;
  readonly kind: 'state' | 'start' | 'end';
  readonly type: string;
  /** One line on what it does: the service called, how long it waits. */
  readonly detail: string | undefined;
  /** The bodies of a Parallel (one a branch) or a Map (one); empty for every other state. */
  readonly bodies: readonly Graph[];
  readonly retries: boolean;
}

export type EdgeKind = 'next' | 'rule' | 'default' | 'catch';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** A Choice rule in words, `Default`, or the error names a Catch takes. */
  readonly label: string | undefined;
}

/**
 * The graph of a definition, as far as it can be drawn: a definition that is half written gives the half that is there.
 * Transitions to states that do not exist are left out; the checker speaks of them.
 */
export function graphOf(definition: JsonValue): Graph {
  const body = bodyOf(definition, 0);
  const startAt = isObject(definition) ? text(definition, 'StartAt') : undefined;
  const known = new Set(body.nodes.map((node) => node.id));
  const edges = [...body.edges];
  const nodes = [...body.nodes];
  if (startAt !== undefined && known.has(startAt)) {
    nodes.unshift({ id: START, kind: 'start', type: 'Start', detail: undefined, bodies: [], retries: false });
    edges.unshift({ from: START, to: startAt, kind: 'next', label: undefined });
  }
  const last = nodes.filter((node) => ends(definition, node.id));
  if (last.length > 0) {
    nodes.push({ id: END, kind: 'end', type: 'End', detail: undefined, bodies: [], retries: false });
    for (const node of last) edges.push({ from: node.id, to: END, kind: 'next', label: undefined });
  }
  return { nodes, edges };
}

/** Bodies deeper than this are not drawn: nobody can read them, and a hostile definition must not hang the page. */
const MAX_NESTING = 12;

function bodyOf(definition: JsonValue | undefined, depth: number): Graph {
  const states = isObject(definition) ? memberOf(definition, 'States') : undefined;
  if (!isObject(states) || depth > MAX_NESTING) return { nodes: [], edges: [] };
  const entries = Object.entries(states).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  const known = new Set(entries.map(([name]) => name));
  const nodes = entries.map(([name, state]) => nodeOf(name, state, depth));
  const edges = entries.flatMap(([name, state]) => edgesOf(name, state).filter((edge) => known.has(edge.to)));
  return { nodes, edges };
}

function nodeOf(name: string, state: JsonObject, depth: number): GraphNode {
  const branches = memberOf(state, 'Branches');
  const processor = memberOf(state, 'ItemProcessor') ?? memberOf(state, 'Iterator');
  const inner = isArray(branches) ? branches : processor !== undefined ? [processor] : [];
  return {
    id: name,
    kind: 'state',
    type: text(state, 'Type') ?? 'State',
    detail: detailOf(state),
    bodies: inner.map((body) => bodyOf(body, depth + 1)).filter((body) => body.nodes.length > 0),
    retries: isArray(memberOf(state, 'Retry')) && (memberOf(state, 'Retry') as readonly JsonValue[]).length > 0,
  };
}

function edgesOf(name: string, state: JsonObject): GraphEdge[] {
  const edges: GraphEdge[] = [];
  const add = (to: string | undefined, kind: EdgeKind, label?: string): void => {
    if (to !== undefined) edges.push({ from: name, to, kind, label });
  };
  const choices = memberOf(state, 'Choices');
  if (isArray(choices)) {
    for (const rule of choices) if (isObject(rule)) add(text(rule, 'Next'), 'rule', ruleText(rule));
    add(text(state, 'Default'), 'default', 'Default');
  }
  add(text(state, 'Next'), 'next');
  const catchers = memberOf(state, 'Catch');
  if (isArray(catchers)) {
    for (const catcher of catchers) {
      if (!isObject(catcher)) continue;
      const names = memberOf(catcher, 'ErrorEquals');
      const label = isArray(names) ? names.filter((error) => typeof error === 'string').join(', ') : undefined;
      add(text(catcher, 'Next'), 'catch', label);
    }
  }
  return merged(edges);
}

/** Two rules to the same state share one edge, their texts one under the other. */
function merged(edges: readonly GraphEdge[]): GraphEdge[] {
  const byTarget = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = `${edge.kind === 'catch' ? 'catch' : 'flow'} ${edge.to}`;
    const before = byTarget.get(key);
    const label = [before?.label, edge.label].filter((part) => part !== undefined).join('\n') || undefined;
    byTarget.set(key, before ? { ...before, label } : edge);
  }
  return [...byTarget.values()];
}

function ends(definition: JsonValue, id: string): boolean {
  const states = isObject(definition) ? memberOf(definition, 'States') : undefined;
  const state = isObject(states) ? memberOf(states, id) : undefined;
  if (!isObject(state)) return false;
  const type = text(state, 'Type');
  return memberOf(state, 'End') === true || type === 'Succeed' || type === 'Fail';
}

function detailOf(state: JsonObject): string | undefined {
  const resource = text(state, 'Resource');
  if (resource !== undefined) return resourceName(resource);
  const seconds = memberOf(state, 'Seconds');
  if (typeof seconds === 'number') return duration(seconds * 1000);
  return text(state, 'Timestamp') ?? text(state, 'SecondsPath') ?? text(state, 'TimestampPath') ?? text(state, 'Error');
}

/** `arn:aws:states:::lambda:invoke` → `lambda:invoke`; a function's or an activity's ARN → what it is and its name. */
function resourceName(resource: string): string {
  const parts = resource.split(':');
  if (parts[2] === 'states' && parts[3] === '') return parts.slice(5).join(':');
  if (parts[2] === 'lambda' && parts[5] === 'function') return `Lambda ${parts.slice(6).join(':')}`;
  if (parts[2] === 'states' && parts[5] === 'activity') return `Activity ${parts[6] ?? ''}`;
  return resource;
}

const text = (object: JsonObject, name: string): string | undefined => {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : undefined;
};
