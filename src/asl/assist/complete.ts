import type { JsonValue } from '../values';
import { inkEnd } from './change';
import { completeJsonata, completeJsonPath, type Readable, type Word } from './complete-expressions';
import { completeName } from './complete-names';
import { completeValue } from './complete-values';
import { languageAt, stateAround } from './kinds';
import { type Spot, spotAt } from './spot';
import type { Suggestion, Suggestions } from './suggestion';
import type { TextNode, TextTree } from './tree';

/** What may be written at an offset; `sample` is an input the machine is run with. */
export function complete(tree: TextTree, offset: number, sample?: JsonValue): Suggestions | undefined {
  const spot = spotAt(tree, offset);
  if (spot === undefined) return undefined;
  if (spot.writes === 'name') return whole(spot, completeName(spot), offset);
  const word = completeExpression(spot, sample);
  if (word !== undefined) return inWord(spot, word, offset);
  return whole(spot, completeValue(spot), offset);
}

/** A name or value as a whole, with the commas around it that JSON wants. */
function whole(spot: Spot, items: readonly Suggestion[], offset: number): Suggestions | undefined {
  if (items.length === 0) return undefined;
  const { from, to, tree, node } = spot;
  if (tree.syntax === 'yaml' || tree.root === undefined || (node !== undefined && node.kind !== 'missing'))
    return { from, to, items };
  const end = inkEnd(tree.text, 0, from);
  const before = /[{[,:]/.test(tree.text.charAt(end - 1)) ? undefined : { from: end, to: end, insert: ',' };
  const next = /\S/.exec(tree.text.slice(Math.max(to, offset)))?.[0];
  const comma = next === '"' || next === '{' || next === '[' ? ',' : '';
  return {
    from,
    to,
    items: comma === '' ? items : items.map((item) => ({ ...item, insert: item.insert + comma })),
    ...(before === undefined || spot.typed !== '' ? {} : { before }),
  };
}

/** A word inside a text. Where nothing is written yet, the text's quotes come with it. */
function inWord(spot: Spot, { length, items }: Word, offset: number): Suggestions | undefined {
  if (items.length === 0) return undefined;
  const { tree, to } = spot;
  if (spot.node === undefined || spot.node.kind === 'missing') {
    const quote = tree.syntax === 'json' ? '"' : "'";
    return whole(
      spot,
      items.map((item) => ({ ...item, match: quote + item.match, insert: quote + item.insert + quote })),
      offset,
    );
  }
  const tail = /^[\w$.[\]'*-]*/.exec(tree.text.slice(offset, to))?.[0].length ?? 0;
  return { from: offset - length, to: offset + (length === 0 ? 0 : tail), items };
}

/** Suggestions for a part of an expression, where the value is one or may become one. */
function completeExpression(spot: Spot, sample: JsonValue | undefined): Word | undefined {
  const { kind, typed, node } = spot;
  if (kind.is !== 'field' && kind.is !== 'within' && kind.is !== 'item') return undefined;
  const around = node ?? spot.container;
  if (around === undefined) return undefined;
  const readable: Readable = { node: around, field: fieldOf(around) ?? kind.name, sample };
  const language = languageAt(around);
  if (language === 'JSONata') return typed.startsWith('{%') ? completeJsonata(typed, readable) : undefined;
  switch (kind.field.kind) {
    case 'path':
    case 'reference-path':
    case 'result-path':
      return kind.is === 'field' ? completeJsonPath(typed, readable, false) : undefined;
    case 'path-or-intrinsic':
      return completeJsonPath(typed, readable, true);
    case 'template':
    case 'assign':
    case 'credentials':
      return node?.key?.name.endsWith('.$') ? completeJsonPath(typed, readable, true) : undefined;
    default:
      return undefined;
  }
}

/** The field of the innermost state that a node stands in. */
function fieldOf(node: TextNode): string | undefined {
  const state = stateAround(node);
  let at: TextNode | undefined = node;
  while (at !== undefined && at.parent !== state) at = at.parent;
  return at?.key?.name;
}
