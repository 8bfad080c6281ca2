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

/** A Task by its name, and what it calls. */
export interface TaskOf {
  readonly state: string;
  readonly target: string;
  /** Whether somebody with a token, or a worker, can answer it. */
  readonly byHand: boolean;
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
  /** Every state by name and type, in the order of the text. */
  readonly states: readonly { readonly name: string; readonly type: string }[];
  /** Its Tasks, in the order of the text. */
  readonly tasks: readonly TaskOf[];
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
      return { unreadable: { message, line, column }, drawing: undefined, targets: [], states: [], tasks: [] };
    }
    const states = statesOf(value);
    const tasks = states.flatMap(taskOf);
    const targets = [...new Set(tasks.map(({ target }) => target))];
    return {
      unreadable: undefined,
      drawing: draw(value, states.length),
      targets,
      states: states.map(([name, state]) => ({ name, type: String(memberOf(state, 'Type') ?? '') })),
      tasks,
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

/** Every state with its name, at any depth. */
export function statesOf(machine: JsonValue | undefined): (readonly [name: string, state: JsonObject])[] {
  const states = isObject(machine) ? memberOf(machine, 'States') : undefined;
  if (!isObject(states)) return [];
  return Object.entries(states).flatMap(([name, state]) => {
    if (!isObject(state)) return [];
    const branches = memberOf(state, 'Branches');
    const inner = [
      ...(isArray(branches) ? branches : []),
      memberOf(state, 'ItemProcessor'),
      memberOf(state, 'Iterator'),
    ];
    return [[name, state] as const, ...inner.flatMap(statesOf)];
  });
}

function taskOf([name, state]: readonly [string, JsonObject]): TaskOf[] {
  const resource = memberOf(state, 'Resource');
  if (memberOf(state, 'Type') !== 'Task' || typeof resource !== 'string') return [];
  const { target } = aimOf(resource, memberOf(state, 'Parameters') ?? memberOf(state, 'Arguments') ?? null);
  const byHand = resource.endsWith('.waitForTaskToken') || resource.includes(':activity:');
  return [{ state: name, target, byHand }];
}
