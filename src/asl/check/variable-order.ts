/** Whether a variable can have a value where it is read: whether a state that assigns it can run before. */
import { isObject, type JsonObject, type JsonValue } from '../values';
import type { Pointer } from './diagnostic';
import { movesOf } from './graph';
import type { VariableUse } from './inspection';
import { type Move, walk } from './reachability';
import { valueAt } from './value-at';

/** A state on the way to a place: the place of the States object it is in, and its name. */
interface Step {
  readonly states: Pointer;
  readonly name: string;
}

/** The states a place is in, the outermost first. */
export function stepsTo(pointer: Pointer): readonly Step[] {
  const steps: Step[] = [];
  let i = 0;
  for (;;) {
    const name = pointer[i + 1];
    if (pointer[i] !== 'States' || typeof name !== 'string') return steps;
    steps.push({ states: pointer.slice(0, i + 1), name });
    i += 2;
    if (pointer[i] === 'Branches') i += 2;
    else if (pointer[i] === 'ItemProcessor' || pointer[i] === 'Iterator') i += 1;
    else return steps;
  }
}

/** The rule or catcher of a state that a place is in: each is evaluated only when it comes to it. */
const partOf = (pointer: Pointer, { states }: Step): string | undefined => {
  const [field, index] = pointer.slice(states.length + 1);
  return field === 'Choices' || field === 'Catch' ? `${field} ${index}` : undefined;
};

/** The ways of one States object, when each of its states leads to states of it or ends. */
interface Ways {
  readonly moves: ReadonlyMap<string, readonly Move[]>;
  readonly reached: ReadonlySet<string>;
}

/** Of a variable that so many states assign it is not asked which of them run first. */
const MOST_ASSIGNS = 20;
const MOST_STEPS = 500_000;

/** The order in which the states of one definition can run. */
export class RunningOrder {
  private readonly ways = new Map<string, Ways | undefined>();
  private readonly followers = new Map<string, ReadonlySet<string>>();
  /** States that may still be walked to: a definition has only so much time. */
  private left = MOST_STEPS;

  constructor(private readonly definition: JsonValue) {}

  /**
   * Whether each of the states that assign a variable can only end after the one that reads it has begun. `false` too
   * where that cannot be told.
   */
  isReadTooEarly({ pointer, language }: VariableUse, assigns: readonly VariableUse[]): boolean {
    if (assigns.length > MOST_ASSIGNS) return false;
    const reader = stepsTo(pointer);
    return assigns.every((assign) => {
      const own = stepsTo(assign.pointer);
      const last = own.length - 1;
      const [writer, holder] = [own[last], reader[last]];
      if (writer === undefined || holder === undefined) return false;
      const ways = this.waysOf(writer.states);
      if (ways === undefined || !ways.reached.has(holder.name) || !ways.reached.has(writer.name)) return false;
      // A path fails the first time round, unless it is in a part that need not be evaluated by then; an expression may ask for a value.
      const isOwn = holder.name === writer.name && reader.length === own.length;
      const part = partOf(pointer, holder);
      const isCertain = part === undefined || part === partOf(assign.pointer, writer);
      if (language === 'JSONPath' && assigns.length === 1 && isOwn && isCertain) return true;
      return this.left > 0 && !this.after(writer, ways).has(holder.name);
    });
  }

  /** The states that can run after one of them has ended. */
  private after({ states, name }: Step, { moves }: Ways): ReadonlySet<string> {
    const key = JSON.stringify([states, name]);
    const known = this.followers.get(key);
    if (known !== undefined) return known;
    const after = new Set<string>();
    for (const { target } of moves.get(name) ?? []) walk(target, moves, after);
    this.left -= after.size + 1;
    this.followers.set(key, after);
    return after;
  }

  private waysOf(pointer: Pointer): Ways | undefined {
    const key = JSON.stringify(pointer);
    if (!this.ways.has(key)) this.ways.set(key, waysIn(valueAt(this.definition, pointer.slice(0, -1))));
    return this.ways.get(key);
  }
}

function waysIn(machine: JsonValue | undefined): Ways | undefined {
  if (!isObject(machine) || !isObject(machine.States) || typeof machine.StartAt !== 'string') return undefined;
  const states: JsonObject = machine.States;
  const moves = new Map(Object.keys(states).map((name) => [name, movesOf([], states[name])]));
  for (const [name, out] of moves) {
    if (out.some(({ target }) => !Object.hasOwn(states, target))) return undefined;
    const state = states[name];
    const ends = isObject(state) && (state.End === true || state.Type === 'Succeed' || state.Type === 'Fail');
    if (out.length === 0 && !ends) return undefined;
  }
  return { moves, reached: walk(machine.StartAt, moves) };
}
