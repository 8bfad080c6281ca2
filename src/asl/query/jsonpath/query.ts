import type { JsonValue } from '../../values';
import { compilePath } from './compile';
import { JAYWAY } from './dialect';
import { Missing, PathFault } from './path';

/**
 * One JSONPath query over one document, as the library answers outside any execution: the value or values found, or
 * the sentence that says why there is none.
 */
export function queryDocument(
  selector: string,
  document: JsonValue,
): { readonly result: JsonValue } | { readonly error: string } {
  const path = compilePath(selector, JAYWAY);
  if (path instanceof PathFault) return { error: path.reason };
  const found = path.read(document);
  return found instanceof Missing ? { error: found.reason } : { result: found };
}
