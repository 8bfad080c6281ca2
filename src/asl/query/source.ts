import { toText } from '../syntax/text';
import type { JsonValue } from '../values';
import { compilePath } from './jsonpath/compile';
import { AWS, type Dialect } from './jsonpath/dialect';
import { Draft } from './jsonpath/draft';
import { Missing, type Path, PathFault } from './jsonpath/path';
import { none, type Scope } from './scope';

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
  if (name !== undefined) return new VariableSource(text, path, name);
  return cut === 1 ? new ContextSource(text, path) : new DataSource(text, path);
}

class VariableSource implements Source {
  readonly kind = 'variable';
  readonly definite: boolean;
  readonly references: readonly string[];

  constructor(
    readonly text: string,
    private readonly path: Path,
    private readonly name: string,
  ) {
    this.definite = path.definite;
    this.references = [name];
  }

  read(scope: Scope): JsonValue | Missing {
    const value = scope.variable(this.name);
    return value === undefined ? new Missing(() => `No results for path: $${this.name}`) : this.path.read(value);
  }
}

class ContextSource implements Source {
  readonly kind = 'context';
  readonly definite: boolean;
  readonly references = none;

  constructor(
    readonly text: string,
    private readonly path: Path,
  ) {
    this.definite = path.definite;
  }

  read(scope: Scope): JsonValue | Missing {
    return this.path.read(scope.context());
  }
}

class DataSource implements Source {
  readonly kind = 'data';
  readonly definite: boolean;
  readonly references = none;
  private readonly steps: Path['steps'];

  constructor(
    readonly text: string,
    private readonly path: Path,
  ) {
    this.definite = path.definite;
    this.steps = path.steps;
  }

  read(scope: Scope): JsonValue | Missing {
    if (this.steps !== undefined && scope.draft !== undefined) {
      const found = scope.draft.at(this.steps);
      if (found !== undefined && !(found instanceof Draft)) return found;
    }
    return this.path.read(scope.data);
  }
}

/** JSON text of the document a source reads, for messages: the whole context object for `$$` [recorded]. */
export const documentText = (source: Source, scope: Scope): string =>
  toText(source.kind === 'context' ? scope.context() : scope.data);

/** [reported] */
export const missingArgument = (source: Source, scope: Scope): string =>
  `The JsonPath argument for the field '${source.text}' could not be found in the input '${documentText(source, scope)}'`;
