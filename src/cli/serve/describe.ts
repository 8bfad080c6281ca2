import { programOf } from './execution';
import type { Request } from './request';

/** `describe-state-machine`: which variables each state reads; states that read none are left out,
 * and so is the whole where no state reads any. */
export function describeStateMachine(request: Request): object {
  const program = programOf(request);
  if ('exception' in program) return program;
  const variableReferences: Record<string, string[]> = {};
  for (const state of program.states) {
    if (state.references.length > 0) variableReferences[state.name] = [...state.references].sort();
  }
  return Object.keys(variableReferences).length === 0 ? {} : { variableReferences };
}
