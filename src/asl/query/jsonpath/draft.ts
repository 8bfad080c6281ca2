import { Failure, type Outcome } from '../../errors';
import { isArray, isObject, type JsonValue, memberOf, setMember } from '../../values';
import { type ReferencePath, writeReferencePath } from './reference';

/** A value, or one that is made when somebody looks at the whole of it. */
export type Held = JsonValue | Draft;

/** So many results are put in at once, at most: each costs a step where a path is read. */
const LONGEST = 8;

/** Objects with so many members together are copied at once: that takes less than keeping account of what waits. */
const FEW = 12;

/**
 * A value with a result put into it, the objects on the way not copied yet. States that each add a member to one object
 * would copy it at every state; so a few results wait here, paths are read past them, and one copy takes them all.
 */
export class Draft {
  private whole: JsonValue | undefined;

  constructor(
    private base: Held,
    private readonly steps: readonly (string | number)[],
    private readonly value: JsonValue,
    /** How many results wait, this one included. */
    readonly length: number,
  ) {}

  /** The value itself, the same at each call. */
  made(): JsonValue {
    if (this.whole !== undefined) return this.whole;
    const waiting: Draft[] = [];
    let base: Held = this;
    while (base instanceof Draft && base.whole === undefined) {
      waiting.push(base);
      base = base.base;
    }
    let whole = base instanceof Draft ? base.made() : base;
    const own = new Set<JsonValue>();
    for (let i = waiting.length - 1; i >= 0; i--) {
      const draft = waiting[i] as Draft;
      whole = put(whole, draft.steps, 0, draft.value, own);
    }
    this.whole = whole;
    this.base = null;
    return whole;
  }

  /**
   * What stands at the first `count` steps: a value; nothing, or nothing that could be found this way; or this draft
   * itself, where it is an object some of whose parts wait.
   */
  at(steps: readonly (string | number)[], count = steps.length): Held | undefined {
    let base: Held = this;
    while (base instanceof Draft && base.whole === undefined) {
      const written = base.steps;
      let same = 0;
      while (same < written.length && same < count && written[same] === steps[same]) same++;
      if (same === written.length) return walk(base.value, steps, same, count);
      if (same === count) return this;
      base = base.base;
    }
    return walk(base instanceof Draft ? base.made() : base, steps, 0, count);
  }

  /** The target with the value at the path, as `writeReferencePath` has it, sooner or later. */
  static write(path: ReferencePath, target: Held, value: JsonValue): Outcome<Held> {
    const { steps } = path;
    if (!(target instanceof Draft)) {
      const waits = path.named && isWide(target, steps) && isOpen(target, steps);
      return waits ? new Draft(target, steps, value, 1) : writeReferencePath(path, target, value);
    }
    if (!path.named || !isOpen(target, steps)) return writeReferencePath(path, target.made(), value);
    if (target.whole === undefined && target.length < LONGEST) {
      return new Draft(target, steps, value, target.length + 1);
    }
    return new Draft(target.made(), steps, value, 1);
  }
}

/** The whole of a value. */
export const made = (held: Held): JsonValue => (held instanceof Draft ? held.made() : held);

/** The same of what may have failed. */
export const madeOf = (held: Outcome<Held>): Outcome<JsonValue> => (held instanceof Failure ? held : made(held));

/** Whether the objects to be copied have more than a few members. */
function isWide(target: JsonValue, steps: readonly (string | number)[]): boolean {
  let node: JsonValue | undefined = target;
  let left = FEW;
  for (let i = 0; i < steps.length && isObject(node); i++) {
    for (const _ in node) if (--left < 0) return true;
    node = memberOf(node, String(steps[i]));
  }
  return false;
}

/** Whether every step on the way leads into an object, or into one that is still to be made. */
function isOpen(target: Held, steps: readonly (string | number)[]): boolean {
  if (!(target instanceof Draft || isObject(target))) return false;
  for (let count = 1; count < steps.length; count++) {
    const node = target instanceof Draft ? target.at(steps, count) : walk(target, steps, 0, count);
    if (node === undefined) return true;
    if (!(node instanceof Draft || isObject(node))) return false;
  }
  return true;
}

function walk(
  value: JsonValue,
  steps: readonly (string | number)[],
  from: number,
  count: number,
): JsonValue | undefined {
  let node: JsonValue | undefined = value;
  for (let i = from; i < count; i++) {
    const step = steps[i] as string | number;
    if (typeof step === 'number') node = isArray(node) ? node[step] : undefined;
    else node = isObject(node) ? memberOf(node, step) : undefined;
  }
  return node;
}

/** `own`: the objects made meanwhile, which nobody else has seen and which may therefore be changed. */
function put(
  node: JsonValue | undefined,
  steps: readonly (string | number)[],
  depth: number,
  value: JsonValue,
  own: Set<JsonValue>,
): JsonValue {
  const name = steps[depth];
  if (name === undefined) return value;
  const object = isObject(node) ? node : undefined;
  const member = object === undefined ? undefined : memberOf(object, String(name));
  const inner = put(member, steps, depth + 1, value, own);
  if (object !== undefined && own.has(object)) {
    if (inner !== member) setMember(object as Record<string, JsonValue>, String(name), inner);
    return object;
  }
  const copy: Record<string, JsonValue> = { ...object };
  setMember(copy, String(name), inner);
  own.add(copy);
  return copy;
}
