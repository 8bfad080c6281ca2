import type { JsonValue } from '../../values';
import { AWS, type Dialect } from './dialect';
import { Reader } from './evaluate';
import { Missing, type Path, PathFault } from './path';
import { isDefinite } from './token';
import { readTokens } from './tokens';

/**
 * Compiles a JSONPath as Step Functions reads it (Jayway 2.0.0 with AWS's departures, see `dialect.ts`).
 * Returns a `PathFault` for what is no path; never throws.
 */
export function compilePath(text: string, dialect: Dialect = AWS): Path | PathFault {
  const read = readTokens(text);
  if (read instanceof PathFault) return read;
  const reader = new Reader(read.tokens, dialect);
  return new CompiledPath(text.trim(), read.tokens.every(isDefinite), reader, !dialect.nullRoot);
}

class CompiledPath implements Path {
  constructor(
    readonly text: string,
    readonly definite: boolean,
    private readonly reader: Reader,
    private readonly refusesNull: boolean,
  ) {}

  get steps(): Path['steps'] {
    return this.reader.steps;
  }

  read(root: JsonValue): JsonValue | Missing {
    if (root === null && this.refusesNull) return new Missing(() => 'root can not be null');
    const { reader } = this;
    if (this.definite) {
      const quick = reader.quick(root);
      if (quick !== undefined) return quick;
      const found = reader.find(root, root);
      return typeof found === 'string' ? this.missing(root) : found.value;
    }
    const all = reader.collect(root, root);
    return typeof all === 'string' ? this.missing(root) : all;
  }

  private missing(root: JsonValue): Missing {
    return new Missing(() => this.reader.explain(root, root));
  }
}
