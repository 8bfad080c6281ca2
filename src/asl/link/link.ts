import { isNumber, isObject, type JsonValue, memberOf, toNumber } from '../values';
import { Linker, type LinkFault } from './linker';
import type { Program } from './program';

/** A definition that cannot be run, with every reason found. */
export class Unlinkable {
  constructor(readonly faults: readonly LinkFault[]) {}
}

/**
 * Links a definition: every transition resolved, every path, template and expression compiled once. It finds what
 * would keep the machine from running; AWS's full list of complaints is the checker's business.
 */
export function link(definition: JsonValue): Program | Unlinkable {
  if (!isObject(definition)) {
    return new Unlinkable([{ location: '/', message: 'The definition must be a JSON object.' }]);
  }
  const linker = new Linker();
  const machine = linker.machine(definition, '', 'JSONPath');
  if (linker.faults.length > 0) return new Unlinkable(linker.faults);
  const timeout = memberOf(definition, 'TimeoutSeconds');
  return Object.freeze({
    machine,
    timeoutSeconds: isNumber(timeout) ? toNumber(timeout) : undefined,
    definition,
    states: linker.states,
  });
}
