import { AWS, type Dialect } from './dialect';
import { compileReader } from './evaluate';
import { Missing, type Path, PathFault } from './path';
import { isDefinite, plainSteps } from './token';
import { readTokens } from './tokens';

/**
 * Compiles a JSONPath as Step Functions reads it (Jayway 2.0.0 with AWS's departures, see `dialect.ts`).
 * Returns a `PathFault` for what is no path; never throws.
 */
export function compilePath(text: string, dialect: Dialect = AWS): Path | PathFault {
  const read = readTokens(text);
  if (read instanceof PathFault) return read;
  const definite = read.tokens.every(isDefinite);
  const reader = compileReader(read.tokens, dialect);
  const missing = (root: Parameters<Path['read']>[0]) => new Missing(() => reader.explain(root, root));
  return {
    text: text.trim(),
    definite,
    steps: plainSteps(read.tokens),
    read(root) {
      if (root === null && !dialect.nullRoot) return new Missing(() => 'root can not be null');
      if (definite) {
        const quick = reader.quick(root);
        if (quick !== undefined) return quick;
        const found = reader.find(root, root);
        return typeof found === 'string' ? missing(root) : found.value;
      }
      const all = reader.collect(root, root);
      return typeof all === 'string' ? missing(root) : all;
    },
  };
}
