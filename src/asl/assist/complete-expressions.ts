import { INTRINSICS } from '../intrinsics/registry';
import { contextPaths } from '../rules/context-object';
import type { JsonValue } from '../values';
import { jsonataFunctions } from './jsonata-functions';
import { integrationAt } from './resource';
import type { Suggestion } from './suggestion';
import type { TextNode } from './tree';
import { pathsOf, pathsOfShape, type ValuePath } from './value-paths';
import { variablesAt } from './variables';

/** A part of a text that an expression's suggestions replace, and what stands in it. */
export interface Word {
  readonly length: number;
  readonly items: readonly Suggestion[];
}

/** What a state's expressions may read. */
export interface Readable {
  readonly node: TextNode;
  /** The field of the state it stands in. */
  readonly field: string;
  /** An input the machine is run with. */
  readonly sample: JsonValue | undefined;
}

const plain = (kind: Suggestion['kind'], text: string, more: Partial<Suggestion> = {}): Suggestion => ({
  kind,
  label: text,
  match: text,
  insert: text.replace(/[$#](?=\{)/g, '\\$&'),
  ...more,
});

const paths = (root: string, found: readonly ValuePath[], boost = 0): Suggestion[] =>
  found.map(({ path, about }) => plain('path', root + path, { detail: about, boost }));

/** Fields whose `$` is what came back, not what went in. */
const OF_RESULT: ReadonlySet<string> = new Set(['ResultSelector', 'OutputPath']);

/** Paths, variables and intrinsic functions for a JSONPath text that goes as far as `typed`. */
export function completeJsonPath(typed: string, readable: Readable, withFunctions: boolean): Word | undefined {
  const called = /States\.\w*$|[A-Za-z]\w*$/.exec(typed)?.[0];
  const path = /\$[\w$.[\]'*-]*$/.exec(typed)?.[0];
  if (path !== undefined) return { length: path.length, items: readableByPath(readable) };
  if (called !== undefined) return withFunctions ? { length: called.length, items: intrinsics() } : undefined;
  if (typed !== '' && !/[(,]\s*$/.test(typed)) return undefined;
  return { length: 0, items: [...readableByPath(readable), ...(withFunctions ? intrinsics() : [])] };
}

function readableByPath({ node, field, sample }: Readable): readonly Suggestion[] {
  const action = OF_RESULT.has(field) ? integrationAt(node)?.action : undefined;
  const shape = field === 'ResultSelector' ? (action?.completes ?? action?.returns) : undefined;
  return [
    plain('path', '$', { detail: field === 'ResultSelector' ? 'the result' : 'the input', boost: 20 }),
    ...(shape === undefined
      ? paths('$', sample === undefined ? [] : pathsOf(sample), 10)
      : paths('$', pathsOfShape(shape), 10)),
    ...variables(node),
    ...[...contextPaths].map(([path, about]) => plain('path', `$$.${path}`, { about, boost: -10 })),
  ];
}

const variables = (node: TextNode): readonly Suggestion[] =>
  variablesAt(node).map(({ name, states }) =>
    plain('variable', `$${name}`, { detail: `set by ${states.join(', ')}`, boost: 5 }),
  );

const intrinsics = (): readonly Suggestion[] =>
  [...INTRINSICS].map(([name, { summary, parameters }]) =>
    plain('function', name, {
      detail: `(${parameters.join(', ')})`,
      about: summary,
      insert: `${name}(${parameters
        .filter((each) => !each.endsWith('?') && each !== '…')
        .map((each) => `\${${each}}`)
        .join(', ')})`,
    }),
  );

/** Names of JSONata for an expression that goes as far as `typed`. */
export function completeJsonata(typed: string, readable: Readable): Word | undefined {
  const name = /\$[\w.]*(?:\[\d+\][\w.]*)*$/.exec(typed)?.[0];
  if (name === undefined) return undefined;
  return { length: name.length, items: [...readableByName(readable), ...functions()] };
}

function readableByName({ node, field, sample }: Readable): readonly Suggestion[] {
  const items = [
    plain('variable', '$states.input', { detail: "the state's input", boost: 20 }),
    plain('variable', '$states.context', { detail: 'the context object' }),
    ...paths('$states.input', sample === undefined ? [] : pathsOf(sample), 10),
    ...variables(node),
    ...[...contextPaths].map(([path, about]) => plain('path', `$states.context.${path}`, { about, boost: -10 })),
  ];
  if (isInCatch(node))
    return [plain('variable', '$states.errorOutput', { detail: 'Error and Cause', boost: 19 }), ...items];
  if (field !== 'Output' && field !== 'Assign') return items;
  const action = integrationAt(node)?.action;
  const shape = action?.completes ?? action?.returns;
  return [
    plain('variable', '$states.result', { detail: 'what came back', boost: 19 }),
    ...(shape === undefined ? [] : paths('$states.result', pathsOfShape(shape), 9)),
    ...items,
  ];
}

const isInCatch = (node: TextNode | undefined): boolean =>
  node !== undefined && (node.key?.name === 'Catch' || isInCatch(node.parent));

const functions = (): readonly Suggestion[] =>
  [...jsonataFunctions].map(([name, [parameters, about]]) => {
    const needed = parameters.split(', ').filter((each) => each !== '' && !each.endsWith('?'));
    return plain('function', `$${name}`, {
      detail: `(${parameters})`,
      about,
      insert: `$${name}(${needed.map((each) => `\${${each}}`).join(', ')})`,
      boost: -20,
    });
  });
