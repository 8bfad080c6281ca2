/** A worker that is fenced in like the grading one, and tells what can still be done in it. */
import { parentPort } from 'node:worker_threads';
import { freezeIntrinsics } from '@/server/sandbox/freeze-intrinsics';

freezeIntrinsics();

const fails = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch {
    return true;
  }
};

const prototypes = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Function,
  Map,
  Set,
  WeakMap,
  RegExp,
  Promise,
  Date,
  Error,
  TypeError,
];
const bare: Record<string, unknown> = {};
bare['toString'] = 'own';
bare['constructor'] = 'own';
const fault = new TypeError('once');
fault.message = 'twice';

parentPort?.postMessage({
  environment: Object.keys(process.env),
  thawed: prototypes.filter(({ prototype }) => !Object.isFrozen(prototype)).map(({ name }) => name),
  evalGone: (globalThis as { eval?: unknown }).eval === undefined,
  makers: {
    function: fails(() => (() => {}).constructor('return 1')),
    async: fails(() => (async () => {}).constructor('return 1')),
    generator: fails(() => function* () {}.constructor('return 1')),
    global: fails(() => globalThis.Function('return 1')),
  },
  poisoned: {
    object: fails(() => Object.assign(Object.prototype, { spread: true })),
    toString: fails(() => Object.assign(Object.prototype, { toString: () => 'changed' })),
    push: fails(() => Object.assign(Array.prototype, { push: () => 0 })),
    map: fails(() => Object.assign(Map.prototype, { get: () => 'changed' })),
    json: fails(() => Object.assign(JSON, { parse: () => 'changed' })),
  },
  overriding: [bare, JSON.parse('{"toString":1}'), fault.message].map((one) => JSON.stringify(one)),
});
