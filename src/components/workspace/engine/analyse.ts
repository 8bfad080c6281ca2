import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  parseJson,
  parseYaml,
  SyntaxFault,
  toText,
} from '@/asl';
import { type Layout, layOut } from '@/components/graph/layout';
import { type Graph, graphOf } from '@/components/graph/model';
import { type OutlineItem, outlineOf } from '@/components/graph/outline';
import { aimOf } from '@/grading';

/** A picture of a definition and its twin in words. */
export interface Drawing {
  readonly layout: Layout;
  readonly outline: readonly OutlineItem[];
}

export interface ToAnalyse {
  readonly text: string;
  readonly syntax: 'json' | 'yaml';
}

/** What a text says, as far as it can be read. */
export interface Analysis {
  /** Why the text is not JSON; the picture is then the last one that could be drawn. */
  readonly unreadable: { readonly message: string; readonly line: number; readonly column: number } | undefined;
  /** Absent where nothing of the picture changed since the analysis before, or the text cannot be read. */
  readonly drawing: Drawing | undefined;
  /** What its Tasks call, each once, in the order of the text. */
  readonly targets: readonly string[];
  /** Of a text in YAML: the same as JSON. */
  readonly json?: string | undefined;
}

/** Nobody reads a picture of more states than this, and its layout would take longer than a minute. */
const MOST_STATES = 1_000;

/** Reads texts one after another and draws again only what changed. */
export function makeAnalyser(): (asked: ToAnalyse) => Analysis {
  let drawn = '';
  return ({ text, syntax }) => {
    const value = syntax === 'yaml' ? valueOfYaml(text) : parseJson(text);
    if (value instanceof SyntaxFault) {
      const { message, line, column } = value;
      return { unreadable: { message, line, column }, drawing: undefined, targets: [] };
    }
    const states = statesOf(value);
    const targets = [...new Set(states.flatMap(targetOf))];
    return {
      unreadable: undefined,
      drawing: draw(value, states.length),
      targets,
      json: syntax === 'yaml' ? toText(value) : undefined,
    };
  };

  function draw(value: JsonValue, states: number): Drawing | undefined {
    if (states > MOST_STATES) return undefined;
    const graph: Graph = graphOf(value);
    const key = JSON.stringify(graph);
    if (key === drawn) return undefined;
    drawn = key;
    return { layout: layOut(graph), outline: outlineOf(graph) };
  }
}

const valueOfYaml = (text: string): JsonValue | SyntaxFault => {
  const read = parseYaml(text);
  return read instanceof SyntaxFault ? read : read.value;
};

/** Every state, at any depth. */
function statesOf(machine: JsonValue | undefined): JsonObject[] {
  const states = isObject(machine) ? memberOf(machine, 'States') : undefined;
  if (!isObject(states)) return [];
  return Object.values(states).flatMap((state) => {
    if (!isObject(state)) return [];
    const branches = memberOf(state, 'Branches');
    const inner = [
      ...(isArray(branches) ? branches : []),
      memberOf(state, 'ItemProcessor'),
      memberOf(state, 'Iterator'),
    ];
    return [state, ...inner.flatMap(statesOf)];
  });
}

function targetOf(state: JsonObject): string[] {
  const resource = memberOf(state, 'Resource');
  if (memberOf(state, 'Type') !== 'Task' || typeof resource !== 'string') return [];
  return [aimOf(resource, memberOf(state, 'Parameters') ?? memberOf(state, 'Arguments') ?? null).target];
}
