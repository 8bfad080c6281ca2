import type { Field, QueryLanguage, Shape } from '../rules/field-types';
import { STATE_TYPES } from '../rules/field-types';
import { stateShapes } from '../rules/state-fields';
import type { JsonValue } from '../values';
import { languageAt, stateAround } from './kinds';
import { integrationAt } from './resource';
import { beginningOf, gap, snippetOf, stateSkeletons } from './skeletons';
import type { Spot } from './spot';
import type { Suggestion } from './suggestion';
import { isTarget } from './targets';
import type { TextNode } from './tree';
import { written } from './written';

/** Names for a member: the fields its object may have, states to begin, parameters of a service. */
export function completeName(spot: Spot): readonly Suggestion[] {
  const { kind, container } = spot;
  const language = languageAt(container);
  switch (kind.is) {
    case 'part':
      return fields(spot, kind.shape, language);
    case 'state':
      return kind.shape === undefined ? fieldsOfNoType(spot, language) : fields(spot, kind.shape, language);
    case 'states':
      return hasValue(spot)
        ? missingStates(spot, language)
        : [...missingStates(spot, language), ...skeletons(spot, language)];
    case 'field':
      return kind.name === 'Parameters' || kind.name === 'Arguments' ? parameters(spot, language) : [];
    default:
      return [];
  }
}

/** Whether the name already has a value, so that only the name is to be replaced. */
const hasValue = ({ node, tree }: Spot): boolean =>
  node?.key !== undefined && (node.kind !== 'missing' || tree.text.slice(node.key.end, node.start).includes(':'));

const member = (
  spot: Spot,
  name: string,
  value: JsonValue,
  more: Omit<Suggestion, 'label' | 'match' | 'insert'>,
): Suggestion => {
  const { syntax } = spot.tree;
  const quoted = written(name, syntax);
  const insert = hasValue(spot) ? quoted.replaceAll('${', '\\${') : snippetOfMember(name, value, syntax);
  return { label: name, match: quoted, insert, ...more };
};

/** `"Name": value` with the value's gaps. */
function snippetOfMember(name: string, value: JsonValue, syntax: 'json' | 'yaml'): string {
  const whole = snippetOf({ [name]: value }, syntax);
  if (syntax === 'yaml') return whole;
  // What stands between the braces, one level further out.
  return whole.slice(1, -1).trim().replaceAll('\n\t', '\n');
}

const otherNames = ({ container, from }: Spot): ReadonlySet<string> =>
  new Set((container?.children ?? []).filter(({ key }) => key?.start !== from).map(({ key }) => key?.name ?? ''));

function fields(spot: Spot, shape: Shape, language: QueryLanguage): readonly Suggestion[] {
  const taken = otherNames(spot);
  const excluded = new Set(shape.groups.filter(({ of }) => of.some((name) => taken.has(name))).flatMap(({ of }) => of));
  const needed = new Set([...shape.required, ...shape.groups.filter((group) => group.needed).flatMap(({ of }) => of)]);
  return [...shape.fields].flatMap(([name, field]) => {
    if (taken.has(name) || excluded.has(name)) return [];
    if (field.only !== undefined && field.only !== language) return [];
    return [fieldSuggestion(spot, name, field, language, needed.has(name) || name === 'Type' ? 20 : 0)];
  });
}

const GOES_ON: ReadonlySet<Field['kind']> = new Set([
  'target',
  'enum',
  'resource',
  'error-names',
  'path',
  'reference-path',
  'text',
]);

function fieldSuggestion(spot: Spot, name: string, field: Field, language: QueryLanguage, boost: number): Suggestion {
  const state = spot.kind.is === 'state' ? spot.kind.type : undefined;
  return member(spot, name, beginningOf(name, field, state, language), {
    kind: 'field',
    about: field.about,
    boost: name === 'Comment' || name === 'QueryLanguage' ? -10 : boost,
    ...(GOES_ON.has(field.kind) && name !== 'Comment' ? { goesOn: true as const } : {}),
  });
}

/** A state without its type: the type first, then every field by the first type that knows it. */
function fieldsOfNoType(spot: Spot, language: QueryLanguage): readonly Suggestion[] {
  const seen = new Map<string, Field>();
  for (const type of STATE_TYPES)
    for (const [name, field] of stateShapes[type].fields) if (!seen.has(name)) seen.set(name, field);
  const taken = otherNames(spot);
  return [...seen].flatMap(([name, field]) =>
    taken.has(name) || (field.only !== undefined && field.only !== language)
      ? []
      : [fieldSuggestion(spot, name, field, language, name === 'Type' ? 50 : 0)],
  );
}

/** States that something leads to and nobody has written yet. */
function missingStates(spot: Spot, language: QueryLanguage): readonly Suggestion[] {
  const states = spot.container;
  const taken = otherNames(spot);
  const missing = new Set<string>();
  const walk = (node: TextNode): void => {
    if (isTarget(node) && node.text !== '' && !taken.has(node.text)) missing.add(node.text);
    // Inner workflows lead to states of their own.
    for (const child of node.children) if (child.key?.name !== 'States' || child === states) walk(child);
  };
  if (states?.parent !== undefined) walk(states.parent);
  const value = language === 'JSONata' ? { Type: gap('Pass') } : { Type: gap('Pass') };
  return [...missing].map((name) =>
    member(spot, name, value, { kind: 'state', detail: 'is led to', boost: 50, goesOn: true }),
  );
}

const skeletons = (spot: Spot, language: QueryLanguage): readonly Suggestion[] =>
  stateSkeletons.map(({ label, about, name, state }) => ({
    kind: 'skeleton',
    label,
    match: written(label, spot.tree.syntax),
    about,
    insert: snippetOfMember(gap(name), state(language), spot.tree.syntax),
  }));

/** What the service of the Task takes; in JSONPath a value that is read from the input has `.$` behind its name. */
function parameters(spot: Spot, language: QueryLanguage): readonly Suggestion[] {
  const { container } = spot;
  if (container?.parent !== stateAround(container)) return [];
  const integration = integrationAt(container);
  if (integration === undefined) return [];
  const { action, service, api } = integration;
  const required = new Set(action.required);
  const taken = new Set([...otherNames(spot)].map((name) => name.replace(/\.\$$/, '')));
  return [...new Set([...required, ...(action.parameters ?? [])])].flatMap((name) => {
    if (taken.has(name)) return [];
    const detail = required.has(name) ? `${service.token}:${api}, required` : `${service.token}:${api}`;
    const boost = required.has(name) ? 20 : 5;
    const fixed = member(spot, name, gap(), { kind: 'field', detail, boost });
    if (language === 'JSONata') return [fixed];
    return [
      fixed,
      member(spot, `${name}.$`, gap('$.'), {
        kind: 'field',
        detail: `${detail}, from the input`,
        boost: boost - 1,
        goesOn: true,
      }),
    ];
  });
}
