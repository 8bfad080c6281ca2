import type { JsonValue } from '../../values';

/** Whether a filter keeps a node; `error` where Jayway would give up the whole query. */
export type Predicate = (item: JsonValue, root: JsonValue) => boolean | 'error';

/** One step of a path. Every kind but `scan` selects below the node it stands on. */
export type Token =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'fromEnd'; readonly offset: number }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'filter'; readonly accepts: Predicate };

/** A path taken apart: its steps below the root, and whether it starts at `@`, the node a filter is testing. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly relative: boolean;
}

/** Whether the step leads to at most one node. */
export const isDefinite = (token: Token): boolean =>
  token.kind === 'names' || token.kind === 'index' || token.kind === 'fromEnd';

/** The steps of a path of names and indexes from the start alone. */
export function plainSteps(tokens: readonly Token[]): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  for (const token of tokens) {
    const [name, second] = token.kind === 'names' ? token.names : [];
    if (name !== undefined && second === undefined) steps.push(name);
    else if (token.kind === 'index' && token.index >= 0) steps.push(token.index);
    else return undefined;
  }
  return steps;
}

/** The step as Jayway prints it in a path. */
export function tokenText(token: Token): string {
  switch (token.kind) {
    case 'names':
      return `[${token.names.map((name) => `'${name}'`).join(', ')}]`;
    case 'index':
      return `[${token.index}]`;
    case 'fromEnd':
      return `[@.size()${token.offset}]`;
    case 'indexes':
      return `[${token.indexes.join(',')}]`;
    case 'slice':
      return `[${token.from ?? ''}:${token.to ?? ''}]`;
    case 'wildcard':
      return '[*]';
    case 'scan':
      return '..';
    case 'filter':
      return '[?]';
  }
}
