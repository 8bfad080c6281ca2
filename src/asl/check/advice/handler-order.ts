import { machine, task } from '../../rules/rule';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { GUIDE, type Practice, READ } from './advice';

const orders = (names: readonly string[][]) =>
  machine({
    A: {
      ...task({
        Retry: [{ ErrorEquals: ['Lambda.ServiceException', 'Lambda.TooManyRequestsException'], MaxAttempts: 6 }],
        Catch: names.map((ErrorEquals) => ({
          ErrorEquals,
          Next: ErrorEquals[0] === 'CardExpired' ? 'Ask again' : 'Apologise',
        })),
      }),
      End: true,
    },
    'Ask again': { Type: 'Succeed' },
    Apologise: { Type: 'Succeed' },
  });

/** Retriers and catchers are read from the top; what stands behind a wider one is never asked. */
export const handlerOrder: Practice = {
  claim: 'No retrier or catcher stands behind one that takes all its errors.',
  source: `${GUIDE}, «Handling errors in Step Functions workflows», fallback states: catchers are scanned in order`,
  read: READ,
  lesson: 'retry-and-catch#top-to-bottom',
  advise({ state }) {
    return behind(state, 'Catch') ?? behind(state, 'Retry');
  },
  fails: orders([['States.TaskFailed'], ['CardExpired']]),
  mended: orders([['CardExpired'], ['States.TaskFailed']]),
};

const KINDS = { Catch: 'catcher', Retry: 'retrier' } as const;

function behind(state: JsonObject, field: 'Catch' | 'Retry'): string | undefined {
  const handlers = memberOf(state, field);
  if (!isArray(handlers)) return undefined;
  const taken = new Map<string, number>();
  for (const [index, handler] of handlers.entries()) {
    const names = namesOf(handler);
    const covers = names.map((name) => coverOf(name, taken));
    const first = covers[0];
    if (names.length > 0 && first !== undefined && covers.every((cover) => cover !== undefined)) {
      const [by, at] = first;
      const what = names.length === 1 ? `'${names[0]}'` : `all of ${names.map((name) => `'${name}'`).join(', ')}`;
      const how = by === names[0] ? 'names it already' : `takes it by '${by}' already`;
      return `${field} is read from the top: ${what} never gets to the ${ordinal(index)} ${KINDS[field]}, since the ${ordinal(at)} ${how}. ${by === names[0] ? 'Remove one of them.' : 'Put the narrower one first.'}`;
    }
    for (const name of names) if (!taken.has(name)) taken.set(name, index);
  }
  return undefined;
}

/** The name that takes an error further up, and in which entry. `States.TaskFailed` takes all but time-outs. */
function coverOf(name: string, taken: ReadonlyMap<string, number>): readonly [string, number] | undefined {
  const own = taken.get(name);
  if (own !== undefined) return [name, own];
  const wide = taken.get('States.TaskFailed');
  const isTaken = wide !== undefined && !name.startsWith('States.');
  return isTaken ? ['States.TaskFailed', wide] : undefined;
}

const namesOf = (handler: JsonValue): string[] => {
  const names = isObject(handler) ? memberOf(handler, 'ErrorEquals') : undefined;
  return isArray(names) ? names.filter((name) => typeof name === 'string') : [];
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinal = (index: number): string => ORDINALS[index] ?? `${index + 1}th`;
