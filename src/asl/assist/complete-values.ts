import { services } from '../integrations/registry';
import { reservedErrors } from '../rules/error-names';
import { type Field, STATE_TYPES } from '../rules/field-types';
import { stateShapes } from '../rules/state-fields';
import { kindOf, languageAt, stateAround, statesAround } from './kinds';
import { everyIntegration, integrationAt, patternInWords } from './resource';
import { catcherSkeleton, gap, machineSkeleton, retrierSkeleton, ruleSkeleton, snippetOf } from './skeletons';
import type { Spot } from './spot';
import type { Suggestion } from './suggestion';
import { childNamed, type TextNode, textOf } from './tree';
import { written } from './written';

type Syntax = 'json' | 'yaml';

/** Whole values for a place, where the catalogue knows them. */
export function completeValue(spot: Spot): readonly Suggestion[] {
  const { kind, tree } = spot;
  const { syntax } = tree;
  switch (kind.is) {
    case 'part':
      return part(spot);
    case 'item':
      return kind.field.kind === 'error-names' ? errors(spot) : [];
    case 'field':
      return ofField(spot, kind.name, kind.field, syntax);
    default:
      return [];
  }
}

const text = (kind: Suggestion['kind'], label: string, syntax: Syntax, more: Partial<Suggestion> = {}): Suggestion => {
  const quoted = written(label, syntax);
  return { kind, label, match: quoted, insert: quoted.replaceAll('${', '\\${'), ...more };
};

const word = (label: string, more: Partial<Suggestion> = {}): Suggestion => ({
  kind: 'word',
  label,
  match: label,
  insert: label,
  ...more,
});

/** A whole object for an array of them, or a machine for an empty text. */
function part({ kind, tree, container }: Spot): readonly Suggestion[] {
  if (kind.is !== 'part') return [];
  const language = languageAt(container);
  const found = {
    machine: ['A state machine', machineSkeleton],
    retrier: ['A retrier', retrierSkeleton],
    catcher: ['A catcher', catcherSkeleton],
    'choice-rule': ['A rule', ruleSkeleton(language)],
  } as const;
  if (kind.part !== 'machine' && kind.part !== 'retrier' && kind.part !== 'catcher' && kind.part !== 'choice-rule')
    return [];
  const [label, value] = found[kind.part];
  return [{ kind: 'skeleton', label, match: label, insert: snippetOf(value, tree.syntax) }];
}

function ofField(spot: Spot, name: string, field: Field, syntax: Syntax): readonly Suggestion[] {
  if (name === 'Type' && spot.container !== undefined && kindOf(spot.container).is === 'state') {
    return STATE_TYPES.map((type) => text('word', type, syntax, { about: aboutType(type) }));
  }
  switch (field.kind) {
    case 'enum':
      return (field.values ?? []).map((value) => text('word', value, syntax));
    case 'truth':
      return name === 'End' ? [word('true')] : [word('true'), word('false')];
    case 'target':
      return targets(spot, syntax);
    case 'resource':
      return resources(syntax);
    case 'reader-resource':
      return ['arn:aws:states:::s3:getObject', 'arn:aws:states:::s3:listObjectsV2'].map((arn) =>
        text('resource', arn, syntax),
      );
    case 'writer-resource':
      return [text('resource', 'arn:aws:states:::s3:putObject', syntax)];
    case 'condition':
    case 'items':
      return spot.typed === '' ? [expression(syntax)] : [];
    default:
      return field.nullable === true && spot.typed === '' ? [word('null')] : [];
  }
}

const expression = (syntax: Syntax): Suggestion => ({
  kind: 'skeleton',
  label: '{% … %}',
  match: '{%',
  about: 'A JSONata expression.',
  insert: snippetOf(`{% ${gap('$states.input')} %}`, syntax),
});

/** What a state type is for: the sentence of the skeleton of its kind would say less. */
const aboutType = (type: (typeof STATE_TYPES)[number]): string => {
  const { called, required } = stateShapes[type];
  const needs = required.length === 0 ? '' : ` It needs ${required.join(' and ')}.`;
  return `${called.charAt(0).toUpperCase()}${called.slice(1)}.${needs}`;
};

function targets(spot: Spot, syntax: Syntax): readonly Suggestion[] {
  const own = stateAround(spot.node ?? spot.container);
  const states = statesAround(spot.container)?.children ?? [];
  return states.flatMap((state) => {
    const name = state.key?.name;
    if (name === undefined || name === '') return [];
    return [text('state', name, syntax, { detail: textOf(state, 'Type') ?? '', boost: state === own ? -20 : 0 })];
  });
}

const resources = (syntax: Syntax): readonly Suggestion[] => [
  text('resource', 'arn:aws:lambda:us-east-1:123456789012:function:name', syntax, {
    detail: 'a Lambda function by its ARN',
  }),
  text('resource', 'arn:aws:states:us-east-1:123456789012:activity:name', syntax, {
    detail: 'an activity: a worker polls for it',
  }),
  text('resource', 'arn:aws:states:::aws-sdk:service:action', syntax, { detail: 'any API action of AWS' }),
  ...[...everyIntegration()].map(([arn, { service, pattern }]) =>
    text('resource', arn, syntax, { detail: `${service.name}, ${patternInWords(pattern)}` }),
  ),
];

/** Error names: the service's own, those of the integration, those this machine's Fail states raise. */
function errors(spot: Spot): readonly Suggestion[] {
  const { syntax } = spot.tree;
  const service = integrationAt(spot.container)?.service ?? lambdaOf(spot.container);
  const taken = new Set((spot.container?.children ?? []).filter((item) => item !== spot.node).map((item) => item.text));
  const raised = new Set<string>();
  for (const name of raisedBy(spot.container)) if (!reservedErrors.has(name)) raised.add(name);
  return [
    ...Object.entries(service?.errors ?? {}).map(([name, about]) => text('error', name, syntax, { about, boost: 10 })),
    ...[...raised].map((name) => text('error', name, syntax, { detail: 'raised by a Fail state', boost: 5 })),
    ...[...reservedErrors].map(([name, about]) => text('error', name, syntax, { about })),
  ].filter(({ label }) => !taken.has(label));
}

/** A Lambda function called by its own ARN fails as the integration does. */
function lambdaOf(node: TextNode | undefined) {
  const state = stateAround(node);
  const resource = state === undefined ? undefined : textOf(state, 'Resource');
  return resource !== undefined && /^arn:aws[a-z-]*:lambda:/.test(resource) ? services.get('lambda') : undefined;
}

function raisedBy(node: TextNode | undefined): readonly string[] {
  let top = node;
  while (top?.parent !== undefined) top = top.parent;
  const found: string[] = [];
  const walk = (at: TextNode): void => {
    if (textOf(at, 'Type') === 'Fail') {
      const error = childNamed(at, 'Error');
      if (error?.kind === 'string' && error.text !== '' && !error.text.startsWith('{%')) found.push(error.text);
    }
    for (const child of at.children) walk(child);
  };
  if (top !== undefined) walk(top);
  return found;
}
