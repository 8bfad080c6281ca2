import { parseJson, queryDocument, SyntaxFault } from '../../asl';
import type { Request } from './request';

/** `jsonpath`: what one query finds in one document, as the library answers outside any execution. */
export function jsonpath(request: Request): object {
  const document = parseJson(JSON.stringify(request.document ?? null));
  if (document instanceof SyntaxFault) return { error: document.message };
  return queryDocument(String(request.selector), document);
}
