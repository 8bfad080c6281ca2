import { stateTypes } from '../states/registry';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import type { LinkedState, Machine, QueryLanguage, StateType } from './program';
import { Source, Target } from './source';

/** A step into the definition. */
export type Place = readonly string[];

/** Why a definition cannot be run: AWS's sentence and the place, as `/States/A/Next`. */
export interface LinkFault {
  readonly message: string;
  readonly location: string;
}

/** Links machines, one inside the other, and collects what is wrong. */
export class Linker {
  readonly faults: LinkFault[] = [];
  readonly states: LinkedState[] = [];
  /** Transitions of the machine being linked, to be filled in when all its states are there. */
  private open: Target[] = [];

  fault(location: string, message: string): void {
    this.faults.push({ location: location === '' ? '/' : location, message });
  }

  target(name: string, location: string): Target {
    const target = new Target(name, location);
    this.open.push(target);
    return target;
  }

  /** The machine of a `StartAt` and its `States`, at a place of the definition. */
  machine(raw: JsonObject, location: string, outer: QueryLanguage): Machine {
    const language = languageOf(raw, outer);
    const startAt = memberOf(raw, 'StartAt');
    const given = memberOf(raw, 'States');
    const lacking = [...(isObject(given) ? [] : ['States']), ...(typeof startAt === 'string' ? [] : ['StartAt'])];
    if (lacking.length > 0) this.fault(location, `These fields are required: [${lacking.join(', ')}]`);

    // A state that is there but faulty has its own fault; pointing to it is not another.
    const isNamed = (name: string): boolean => isObject(given) && Object.hasOwn(given, name);
    const around = this.open;
    this.open = [];
    const states = new Map<string, LinkedState>();
    for (const [name, state] of isObject(given) ? Object.entries(given) : []) {
      const linked = this.state(name, state, `${location}/States/${name}`, language);
      if (linked !== undefined) states.set(name, linked);
    }
    for (const target of this.open) {
      target.state = states.get(target.name);
      if (!isNamed(target.name)) this.fault(target.location, `Missing 'Next' target: ${target.name}`);
    }
    this.open = around;
    const start = typeof startAt === 'string' ? states.get(startAt) : undefined;
    if (typeof startAt === 'string' && !isNamed(startAt)) {
      this.fault(`${location}/StartAt`, `Missing 'Next' target: ${startAt}`);
    }
    return { start: start as LinkedState, states };
  }

  private state(name: string, raw: JsonValue, location: string, outer: QueryLanguage): LinkedState | undefined {
    const type = isObject(raw) ? memberOf(raw, 'Type') : undefined;
    if (!isObject(raw) || typeof type !== 'string' || !Object.hasOwn(stateTypes, type)) {
      this.fault(location, `The field 'Type' should have one of these values: [${typeNames}]`);
      return undefined;
    }
    const source = new Source(this, raw, name, languageOf(raw, outer), location, []);
    const linked = new stateTypes[type as StateType](source);
    this.states.push(linked);
    return linked;
  }
}

const typeNames = 'Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map';

const languageOf = (raw: JsonObject, outer: QueryLanguage): QueryLanguage => {
  const language = memberOf(raw, 'QueryLanguage');
  return language === 'JSONata' || language === 'JSONPath' ? language : outer;
};
