/**
 * Freezes what every piece of JavaScript shares, so that nothing one grading does can be felt by the next in the same worker, and takes
 * away what makes code of text. Learners submit data and no code; this holds even if a fault of ours let a word of theirs reach a built-in.
 */
export function freezeIntrinsics(): void {
  refuseCode();
  // A plain object may bear any name, `toString` or `constructor` among them; beneath a frozen prototype a bare assignment would fail.
  for (const prototype of [Object.prototype, Error.prototype]) letOthersOverride(prototype);
  const seen = new Set<object>();
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (hosts.has(name)) continue;
    const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
    if (isObject(value)) freezeDeep(value, seen);
  }
  for (const hidden of [
    iteratorOf([]),
    iteratorOf(new Map()),
    iteratorOf(new Set()),
    iteratorOf(''),
    (async () => {}).constructor,
  ])
    freezeDeep(hidden, seen);
}

/** `eval` goes; `Function` and its kin, which every function names as its constructor, refuse. */
function refuseCode(): void {
  Reflect.deleteProperty(globalThis, 'eval');
  const makers = [() => {}, async () => {}, function* () {}, async function* () {}].map(
    (one) => Object.getPrototypeOf(one) as object,
  );
  for (const prototype of makers) {
    const refusing = function refuse(): never {
      throw new EvalError('No code is made from text here.');
    };
    refusing.prototype = prototype;
    Object.defineProperty(prototype, 'constructor', { value: refusing });
  }
  globalThis.Function = Function.prototype.constructor as FunctionConstructor;
}

/** What belongs to Node or points back to everything: not JavaScript's own, and changed by Node itself. */
const hosts = new Set(['globalThis', 'global', 'process', 'Buffer', 'console', 'performance', 'navigator', 'crypto']);

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const iteratorOf = (iterable: Iterable<unknown>): object => Object.getPrototypeOf(iterable[Symbol.iterator]());

/** Turns inherited data into accessors whose setter gives the object an own member, as assignment would have without freezing. */
function letOthersOverride(prototype: object): void {
  for (const [name, { value, configurable, enumerable }] of Object.entries(
    Object.getOwnPropertyDescriptors(prototype),
  )) {
    if (!configurable || value === undefined) continue;
    Object.defineProperty(prototype, name, {
      enumerable: enumerable === true,
      configurable: false,
      get: () => value,
      set(this: object, given: unknown) {
        if (this === prototype) throw new TypeError(`Cannot change ${name} of a built-in.`);
        Object.defineProperty(this, name, { value: given, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}

/** An object, its prototype, and all that its properties hold, as far as they are functions and objects. */
function freezeDeep(start: object, seen: Set<object>): void {
  const waiting: object[] = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    // Typed arrays with elements cannot be frozen, and none is an intrinsic.
    if (ArrayBuffer.isView(next)) continue;
    Object.freeze(next);
    const prototype: unknown = Object.getPrototypeOf(next);
    if (isObject(prototype)) waiting.push(prototype);
    for (const { value, get, set } of Object.values(Object.getOwnPropertyDescriptors(next)))
      for (const found of [value, get, set] as unknown[]) if (isObject(found)) waiting.push(found);
  }
}
