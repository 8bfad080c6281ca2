import { toText } from '../syntax/text';
import type { JsonValue } from '../values';
import { compilePath } from './jsonpath/compile';
import { AWS, type Dialect } from './jsonpath/dialect';
import { Draft } from './jsonpath/draft';
import { Missing, PathFault } from './jsonpath/path';
import type { Scope } from './scope';

/** A path with the document it is read in: `$…` the state's data, `$$…` the context object, `$name…` a variable. */
export interface Source {
  /** As written. */
  readonly text: string;
  readonly kind: 'data' | 'context' | 'variable';
  readonly definite: boolean;
  readonly references: readonly string[];
  read(scope: Scope): JsonValue | Missing;
}

const variable = /^\$([\p{ID_Start}_][\p{ID_Continue}]*)/u;

/** Compiles any path a JSONPath state may hold. Returns a fault for what is none. */
export function compileSource(text: string, dialect: Dialect = AWS): Source | PathFault {
  if (!text.startsWith('$')) return new PathFault('A path starts with $.', 0);
  const name = variable.exec(text)?.[1];
  const cut = name !== undefined ? name.length : text.startsWith('$$') ? 1 : 0;
  const path = compilePath(cut === 0 ? text : `$${text.slice(1 + cut)}`, dialect);
  if (path instanceof PathFault) return new PathFault(path.reason, path.offset + cut);
  const { definite } = path;
  if (name !== undefined) {
    const unset = new Missing(() => `No results for path: $${name}`);
    return {
      text,
      kind: 'variable',
      definite,
      references: [name],
      read: (scope) => {
        const value = scope.variable(name);
        return value === undefined ? unset : path.read(value);
      },
    };
  }
  if (cut === 1) {
    return { text, kind: 'context', definite, references: [], read: (scope) => path.read(scope.context()) };
  }
  const { steps } = path;
  return {
    text,
    kind: 'data',
    definite,
    references: [],
    read: (scope) => {
      if (steps !== undefined && scope.draft !== undefined) {
        const found = scope.draft.at(steps);
        if (found !== undefined && !(found instanceof Draft)) return found;
      }
      return path.read(scope.data);
    },
  };
}

/** JSON text of the document a source reads, for messages: the whole context object for `$$` [recorded]. */
export const documentText = (source: Source, scope: Scope): string =>
  toText(source.kind === 'context' ? scope.context() : scope.data);

/** [reported] */
export const missingArgument = (source: Source, scope: Scope): string =>
  `The JsonPath argument for the field '${source.text}' could not be found in the input '${documentText(source, scope)}'`;
