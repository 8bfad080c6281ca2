import { BUILTINS } from './builtins';
import { isNode, type Node } from './references';

/** What JSONata 2.0.6 puts in the place of a call that ends a function: it is made after the function has returned. */
const isTailCall = (part: Node): boolean => part.type === 'lambda' && part['thunk'] === true;

const callsBuiltin = (call: unknown): boolean => {
  const procedure = isNode(call) && call.type === 'function' ? call['procedure'] : undefined;
  return isNode(procedure) && procedure.type === 'variable' && BUILTINS.has(String(procedure.value));
};

/**
 * A call made after its function has returned is not evaluated as a part, so nobody counts what it costs (see `cost.ts`). That order is for
 * functions that call themselves without end; in the tree of a compiled expression, calls of JSONata's own functions are put back where
 * they were written.
 */
export function unfoldTailCalls(tree: unknown): void {
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    const holder = next as Record<string, unknown>;
    for (const [name, child] of Object.entries(holder)) {
      if (isNode(child) && isTailCall(child) && callsBuiltin(child['body'])) holder[name] = child['body'];
      if (typeof holder[name] === 'object' && holder[name] !== null) pending.push(holder[name]);
    }
  }
}
