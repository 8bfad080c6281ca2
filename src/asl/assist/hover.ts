import { INTRINSICS } from '../intrinsics/registry';
import { reservedErrors } from '../rules/error-names';
import type { Field } from '../rules/field-types';
import { jsonataFunctions } from './jsonata-functions';
import { kindOf, languageAt } from './kinds';
import { integrationAt, integrationOf, patternInWords } from './resource';
import { isTarget, type StateNames, stateNamesAt } from './targets';
import { childNamed, nodeAround, type TextNode, type TextTree, textOf } from './tree';
import { variablesAt } from './variables';

/** What is known of the word at a place. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  /** The word, as code. */
  readonly title: string;
  /** What kind of thing it is, in a few words. */
  readonly kind: string;
  readonly about: readonly string[];
  /** Where more is said. */
  readonly source?: string;
}

type Told = Omit<Hover, 'from' | 'to'>;

/** What the word at an offset means; `undefined` where nothing is known of it. */
export function hoverAt(tree: TextTree, offset: number): Hover | undefined {
  const node = nodeAround(tree, offset);
  if (node === undefined) return undefined;
  const { key } = node;
  if (key !== undefined && offset >= key.start && offset <= key.end) {
    const told = ofName(tree, node, offset);
    return told && { from: key.start, to: key.end, ...told };
  }
  if (node.kind !== 'string' && node.kind !== 'word') return undefined;
  const told = ofValue(tree, node, offset);
  return told === undefined ? ofWord(tree, node, offset) : { from: node.start, to: node.end, ...told };
}

function ofName(tree: TextTree, node: TextNode, offset: number): Told | undefined {
  const name = node.key?.name ?? '';
  if (kindOf(node).is === 'state') return ofState(stateNamesAt(tree, offset));
  const around = node.parent === undefined ? undefined : kindOf(node.parent);
  if (around?.is === 'part' || around?.is === 'state') {
    const field = around.shape?.fields.get(name);
    return field && { title: name, kind: `field of ${around.shape?.called}`, about: aboutField(field) };
  }
  return around?.is === 'field' ? ofParameter(name, node) : undefined;
}

function aboutField({ about, only, values, min, max, nullable, computed }: Field): readonly string[] {
  const facts = [about];
  if (values !== undefined && values.length > 1) facts.push(`One of ${values.join(', ')}.`);
  if (min !== undefined && max !== undefined) facts.push(`From ${min} to ${max}.`);
  else if (min !== undefined) facts.push(`At least ${min}.`);
  if (nullable === true) facts.push('May be null.');
  if (computed === true) facts.push('A JSONata state may compute it.');
  if (only !== undefined) facts.push(`${only} only.`);
  return facts;
}

function ofParameter(name: string, node: TextNode): Told | undefined {
  const integration = integrationAt(node);
  const plain = name.replace(/\.\$$/, '');
  const { action, api, service } = integration ?? {};
  if (!action?.parameters?.includes(plain)) return undefined;
  const about = action.required?.includes(plain) ? ['Required.'] : [];
  return {
    title: name,
    kind: `parameter of ${service?.name} ${api}`,
    about: name === plain ? about : [...about, 'Read from the input by its path.'],
    ...(service === undefined ? {} : { source: service.source }),
  };
}

function ofState(names: StateNames | undefined): Told | undefined {
  if (names === undefined) return undefined;
  const state = childNamed(names.states, names.name);
  if (state === undefined) return { title: names.name, kind: 'state', about: ['No state here has this name.'] };
  const comment = textOf(state, 'Comment');
  const count = names.references.length;
  const led = count === 0 ? 'Nothing leads to it.' : `${count === 1 ? '1 place leads' : `${count} places lead`} to it.`;
  return {
    title: names.name,
    kind: `${textOf(state, 'Type') ?? ''} state`.trim(),
    about: [...(comment ? [comment] : []), led],
  };
}

function ofValue(tree: TextTree, node: TextNode, offset: number): Told | undefined {
  if (isTarget(node)) return ofState(stateNamesAt(tree, offset));
  const kind = kindOf(node);
  if (kind.is === 'item' && kind.field.kind === 'error-names') return ofError(node);
  if (kind.is !== 'field' || kind.field.kind !== 'resource') return undefined;
  const integration = integrationOf(node.text);
  if (integration === undefined) return undefined;
  const { service, api, action, pattern } = integration;
  const required = action.required ?? [];
  return {
    title: `${service.token}:${api}`,
    kind: `${service.name}, ${patternInWords(pattern)}`,
    about: required.length === 0 ? [] : [`Needs ${required.join(', ')}.`],
    source: service.source,
  };
}

function ofError(node: TextNode): Told | undefined {
  const service = integrationAt(node)?.service;
  const own = service && Object.hasOwn(service.errors, node.text) ? service.errors[node.text] : undefined;
  const about =
    reservedErrors.get(node.text) ?? (own === undefined ? undefined : `${own.charAt(0).toUpperCase()}${own.slice(1)}.`);
  return about === undefined ? undefined : { title: node.text, kind: 'error', about: [about] };
}

/** A word inside an expression: a function, a variable, what `$states` holds. */
function ofWord({ text }: TextTree, node: TextNode, offset: number): Hover | undefined {
  const isWord = (at: number): boolean => at >= node.start && at < node.end && /[\w$.]/.test(text.charAt(at));
  let from = offset;
  let to = offset;
  while (isWord(from - 1)) from--;
  while (isWord(to)) to++;
  const word = text.slice(from, to);
  const told = languageAt(node) === 'JSONata' ? ofJsonata(word, node) : ofJsonPath(word, node);
  return told && { from, to, ...told };
}

function ofJsonPath(word: string, node: TextNode): Told | undefined {
  const intrinsic = INTRINSICS.get(word);
  if (intrinsic === undefined) return ofVariable(word, node);
  return {
    title: `${word}(${intrinsic.parameters.join(', ')})`,
    kind: 'intrinsic function',
    about: [intrinsic.summary],
  };
}

const STATES: ReadonlyMap<string, string> = new Map([
  ['$states.input', "The state's input."],
  ['$states.result', 'What the call, the branches or the iterations came back with.'],
  ['$states.errorOutput', 'Error and Cause of what was caught.'],
  ['$states.context', 'The context object: execution, state, machine, task token.'],
]);

function ofJsonata(word: string, node: TextNode): Told | undefined {
  if (!node.text.startsWith('{%')) return undefined;
  const found = jsonataFunctions.get(word.slice(1));
  if (word.startsWith('$') && found !== undefined && variablesAt(node).every(({ name }) => name !== word.slice(1))) {
    const [parameters, about] = found;
    return { title: `${word}(${parameters})`, kind: 'JSONata function', about: [about] };
  }
  const [root] = /^\$states\.\w+/.exec(word) ?? [];
  const about = root === undefined ? undefined : STATES.get(root);
  return about === undefined
    ? ofVariable(word, node)
    : { title: root ?? word, kind: 'reserved variable', about: [about] };
}

function ofVariable(word: string, node: TextNode): Told | undefined {
  const [, name] = /^\$(\w+)/.exec(word) ?? [];
  const variable = variablesAt(node).find((each) => each.name === name);
  return variable && { title: `$${name}`, kind: 'workflow variable', about: [`Set by ${variable.states.join(', ')}.`] };
}
