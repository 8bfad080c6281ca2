import {
  type Field,
  type PartName,
  type QueryLanguage,
  type Shape,
  STATE_TYPES,
  type StateType,
} from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { stateShapes } from '../rules/state-fields';
import { type TextNode, textOf } from './tree';

/** What a place of a definition is for, as the field catalogue has it. */
export type Kind =
  /** An object of a fixed form that is no state. */
  | { readonly is: 'part'; readonly part: PartName; readonly shape: Shape }
  /** States by name. */
  | { readonly is: 'states' }
  /** One state; its shape is unknown until its type is. */
  | { readonly is: 'state'; readonly type: StateType | undefined; readonly shape: Shape | undefined }
  /** An array of parts. */
  | { readonly is: 'parts'; readonly part: PartName }
  /** The whole value of a field. */
  | { readonly is: 'field'; readonly name: string; readonly field: Field }
  /** One item of an array that a field holds: an error name. */
  | { readonly is: 'item'; readonly name: string; readonly field: Field }
  /** Anything inside the payload a field holds; `top` says whether it is a member of the payload itself. */
  | { readonly is: 'within'; readonly name: string; readonly field: Field; readonly top: boolean }
  | { readonly is: 'unknown' };

const UNKNOWN: Kind = { is: 'unknown' };
const part = (name: PartName): Kind => ({ is: 'part', part: name, shape: partShapes[name] });

/** What the value of a field is, when it is more than a value. */
const CONTAINERS: Partial<Record<Field['kind'], Kind>> = {
  states: { is: 'states' },
  branches: { is: 'parts', part: 'branch' },
  choices: { is: 'parts', part: 'choice-rule' },
  rules: { is: 'parts', part: 'nested-rule' },
  rule: part('nested-rule'),
  retriers: { is: 'parts', part: 'retrier' },
  catchers: { is: 'parts', part: 'catcher' },
  processor: part('processor'),
};

const ARRAYS: ReadonlySet<Field['kind']> = new Set(['error-names', 'texts']);

/** What a node is for; `around`, what its parent is, saves asking again. */
export function kindOf(node: TextNode, around?: Kind): Kind {
  if (node.parent === undefined) return part('machine');
  return kindInside(node, around ?? kindOf(node.parent));
}

function kindInside(node: TextNode, around: Kind): Kind {
  const name = node.key?.name;
  switch (around.is) {
    case 'part':
      return name === undefined ? UNKNOWN : kindOfField(name, around.shape);
    case 'states':
      return stateKind(node);
    case 'state':
      return name === undefined ? UNKNOWN : kindOfField(name, around.shape);
    case 'parts':
      return part(around.part);
    case 'field':
      if (ARRAYS.has(around.field.kind)) return { is: 'item', name: around.name, field: around.field };
      return { is: 'within', name: around.name, field: around.field, top: true };
    case 'within':
      return { ...around, top: false };
    default:
      return UNKNOWN;
  }
}

function kindOfField(name: string, shape: Shape | undefined): Kind {
  const field = shape?.fields.get(name) ?? (shape === undefined ? fieldOfAnyState(name) : undefined);
  if (field === undefined) return UNKNOWN;
  if (field.kind === 'part') return field.part === undefined ? UNKNOWN : part(field.part);
  return CONTAINERS[field.kind] ?? { is: 'field', name, field };
}

/** Of a state whose type is not written yet, a field means what it means in most. */
const fieldOfAnyState = (name: string): Field | undefined => {
  for (const type of STATE_TYPES) {
    const field = stateShapes[type].fields.get(name);
    if (field !== undefined) return field;
  }
  return undefined;
};

function stateKind(node: TextNode): Kind {
  const written = textOf(node, 'Type');
  const type = STATE_TYPES.find((known) => known === written);
  return { is: 'state', type, shape: type === undefined ? undefined : stateShapes[type] };
}

/** The innermost object of states around a node; of a machine's or branch's own fields, the one inside it. */
export function statesAround(node: TextNode | undefined): TextNode | undefined {
  for (let at = node; at !== undefined; at = at.parent) {
    const kind = kindOf(at);
    if (kind.is === 'states') return at;
    const inner = kind.is === 'part' ? at.children.find((child) => kindOf(child).is === 'states') : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
/** The innermost state around a node, the node itself included. */
export function stateAround(node: TextNode | undefined): TextNode | undefined {
  for (let at = node; at !== undefined; at = at.parent) if (kindOf(at).is === 'state') return at;
  return undefined;
}

/** The query language that counts at a node: the innermost state's own, else the machine's. */
export function languageAt(node: TextNode | undefined): QueryLanguage {
  const state = stateAround(node);
  const own = state === undefined ? undefined : textOf(state, 'QueryLanguage');
  let top = node;
  while (top?.parent !== undefined) top = top.parent;
  const written = own ?? textOf(top, 'QueryLanguage');
  return written === 'JSONata' ? 'JSONata' : 'JSONPath';
}
