import { BUILTINS } from './builtins';
import { isNode, type Node } from './references';

/** What JSONata 2.0.6 puts in the place of a call that ends a function: it is made after the function has returned. */
const isTailCall = (part: Node): boolean => part.type === 'lambda' && part['thunk'] === true;

/** The name of the function a call calls. */
const called = (call: unknown): string | undefined => {
  const procedure = isNode(call) && call.type === 'function' ? call['procedure'] : undefined;
  return isNode(procedure) && procedure.type === 'variable' ? String(procedure.value) : undefined;
};

/** Names an expression gives to what is its own. */
function boundIn(tree: unknown): ReadonlySet<string> {
  const bound = new Set<string>();
  const note = (part: unknown): void => {
    if (isNode(part) && part.type === 'variable') bound.add(String(part.value));
  };
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    if (isNode(next) && next.type === 'bind') note(next['lhs']);
    if (isNode(next) && next.type === 'lambda' && Array.isArray(next['arguments'])) next['arguments'].forEach(note);
    for (const child of Object.values(next)) if (typeof child === 'object' && child !== null) pending.push(child);
  }
  return bound;
}

/**
 * A call made after its function has returned is not evaluated as a part, so nobody counts what it costs (see `cost.ts`). That order is for
 * functions that call themselves without end; in the tree of a compiled expression, calls of JSONata's own functions are put back where
 * they were written. A name the expression gives to a function of its own is left alone.
 */
export function unfoldTailCalls(tree: unknown): void {
  const bound = boundIn(tree);
  const isBuiltin = (name: string | undefined): boolean => name !== undefined && BUILTINS.has(name) && !bound.has(name);
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    const holder = next as Record<string, unknown>;
    for (const [name, child] of Object.entries(holder)) {
      if (isNode(child) && isTailCall(child) && isBuiltin(called(child['body']))) holder[name] = child['body'];
      if (typeof holder[name] === 'object' && holder[name] !== null) pending.push(holder[name]);
    }
  }
}
