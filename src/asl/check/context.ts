import { actionOf } from '../integrations/registry';
import { type Argument, IntrinsicFault, parseIntrinsic } from '../intrinsics/parse';
import { PathFault } from '../query/jsonpath/path';
import { readTokens } from '../query/jsonpath/tokens';
import { contextPaths, openContext } from '../rules/context-object';
import { memberOf } from '../values';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { nearest } from './nearest';

const paths = [...contextPaths.keys()];

/** What stands at a path of the context object: the names of its members. */
const members: ReadonlyMap<string, readonly string[]> = namesBelow();

function namesBelow(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const steps = path.split('.');
    steps.forEach((step, i) => {
      const above = steps.slice(0, i).join('.');
      const names = found.get(above) ?? [];
      if (!names.includes(step)) found.set(above, [...names, step]);
    });
  }
  return found;
}

/** Every place in the context object. */
const places = [...members].flatMap(([place, names]) =>
  names.map((name) => (place === '' ? name : `${place}.${name}`)),
);

/** The paths of the context object that a JSONPath, or an intrinsic call, reads. */
export function checkContextIn(text: string, inspection: Inspection, ...child: readonly string[]): void {
  if (!text.includes('$$')) return;
  for (const path of text.startsWith('$') ? [text] : pathsOf(parseIntrinsic(text))) {
    const steps = path.startsWith('$$') ? stepsOf(path) : [];
    checkContext(steps, '$$', text, inspection, child);
  }
}

const pathsOf = (argument: Argument | IntrinsicFault): readonly string[] => {
  if (argument instanceof IntrinsicFault || argument.kind === 'value') return [];
  return argument.kind === 'path' ? [argument.text] : argument.args.flatMap(pathsOf);
};

/** The names a path begins with, as far as each step is one name. */
function stepsOf(path: string): readonly string[] {
  const read = readTokens(path.slice(1));
  if (read instanceof PathFault) return [];
  const steps: string[] = [];
  for (const token of read.tokens) {
    const [name, ...others] = token.kind === 'names' ? token.names : [];
    if (name === undefined || others.length > 0 || name.includes('(')) break;
    steps.push(name);
  }
  return steps;
}

/**
 * One reading of the context object, by names from its top. The service accepts whatever they are; the execution then fails.
 * @rule context.path
 */
export function checkContext(
  steps: readonly string[],
  root: '$$' | '$states.context',
  text: string,
  inspection: Inspection,
  child: readonly string[] = [],
): void {
  const i = lengthThere(steps);
  if (i === steps.length) checkPresent(steps, root, inspection, child);
  else reportUnknown({ steps, i, root, text, child }, inspection);
}

/** How many steps of a path are there, all of them when it leads somewhere. */
function lengthThere(steps: readonly string[]): number {
  for (let i = 0; i < steps.length; i++) {
    const above = steps.slice(0, i).join('.');
    if (openContext.has(above)) break;
    if (members.get(above)?.includes(steps[i] ?? '') !== true) return i;
  }
  return steps.length;
}

interface Astray {
  readonly steps: readonly string[];
  /** The first step that is not there. */
  readonly i: number;
  readonly root: string;
  readonly text: string;
  readonly child: readonly string[];
}

function reportUnknown({ steps, i, root, text, child }: Astray, inspection: Inspection): void {
  const above = steps.slice(0, i).join('.');
  const known = members.get(above);
  const written = [root, ...steps.slice(0, i + 1)].join('.');
  const meant = known === undefined ? undefined : meantBy(steps[i] ?? '', above, known, inspection);
  const mended = meant === undefined ? [] : [...meant.split('.'), ...steps.slice(i + 1)];
  const isMended = meant !== undefined && lengthThere(mended) === mended.length;
  const where = above === '' ? 'The context object' : `${root}.${above}`;
  inspection.report({
    rule: 'context.path',
    severity: 'WARNING',
    message: `There is no ${written}, so this fails when it runs. ${
      meant !== undefined
        ? `Did you mean '${root}.${meant}'?`
        : known === undefined
          ? `Nothing stands below ${where}.`
          : `${where} holds ${known.join(', ')}.`
    }`,
    child,
    fix: !isMended ? undefined : replace(text, written, `${root}.${meant}`, inspection, child),
  });
}

/** The path that was certainly meant: run together, without what is around it, misspelt, or an ARN, which is called Id here. */
function meantBy(step: string, above: string, known: readonly string[], inspection: Inspection): string | undefined {
  const prefix = above === '' ? '' : `${above}.`;
  const joined = step.toLowerCase().replace(/arn$/, 'id');
  const same = places.filter((path) => {
    if (!path.startsWith(prefix)) return false;
    return path.slice(prefix.length).replaceAll('.', '').toLowerCase() === joined || path.endsWith(`.${step}`);
  });
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const guess = nearest(step, known, inspection);
  return guess === undefined ? undefined : prefix + guess;
}

function replace(
  text: string,
  written: string,
  meant: string,
  inspection: Inspection,
  child: readonly string[],
): Fix | undefined {
  const pattern = new RegExp(`${written.replace(/[$.]/g, '\\$&')}(?![\\w-])`, 'g');
  const value = text.replaceAll(pattern, () => meant);
  if (value === text) return undefined;
  return { title: `Change to '${meant}'`, edits: [{ op: 'set', pointer: inspection.place(...child), value }] };
}

/**
 * `Map` is there inside a Map, `Task` in a task that waits for its token. A choice may ask whether they are.
 * @rule context.present
 */
function checkPresent(
  [first]: readonly string[],
  root: string,
  inspection: Inspection,
  child: readonly string[],
): void {
  if (inspection.isPrivate || inspection.stateType === 'Choice') return;
  const why =
    first === 'Map' && inspection.maps === 0
      ? 'is there only inside a Map: in its own fields and in the workflow it runs for each item'
      : first === 'Task' && !takesToken(inspection)
        ? 'is there only in a task whose resource ends in .waitForTaskToken'
        : undefined;
  if (why === undefined) return;
  const waiting = first === 'Task' ? waitingResource(inspection) : undefined;
  inspection.report({
    rule: 'context.present',
    severity: 'WARNING',
    message: `${root}.${first} ${why}, so this fails when it runs.${waiting === undefined ? '' : ` Write '${waiting}'.`}`,
    child,
    fix:
      waiting === undefined
        ? undefined
        : {
            title: `Change the Resource to '${waiting}'`,
            edits: [{ op: 'set', pointer: inspection.placeInState('Resource'), value: waiting }],
          },
  });
}

/** The resource that waits, where the integration can. */
function waitingResource({ state, express }: Inspection): string | undefined {
  const resource = state === undefined ? undefined : memberOf(state, 'Resource');
  if (express || typeof resource !== 'string' || resource.includes('.')) return undefined;
  const [, sdk, service = '', action = ''] =
    /^arn:aws[a-z-]*:states:::(aws-sdk:)?([a-z0-9-]+):(\w+)$/.exec(resource) ?? [];
  const canWait = sdk !== undefined || actionOf(service, action)?.patterns?.includes('waitForTaskToken') === true;
  return canWait ? `${resource}.waitForTaskToken` : undefined;
}

/** Whether the state is a task that somebody else answers; of one whose resource is no text nothing is known. */
function takesToken({ state }: Inspection): boolean {
  if (state?.Type !== 'Task') return false;
  const resource = memberOf(state, 'Resource');
  return typeof resource !== 'string' || /\.(waitForTaskToken|sync)|:activity:/.test(resource);
}
