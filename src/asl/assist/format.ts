import { parseJson, SyntaxFault } from '../syntax/json';
import { toText } from '../syntax/text';
import { parseYaml } from '../syntax/yaml';
import type { JsonValue } from '../values';
import type { Obstacle } from './change';
import { readJsonTree } from './json-tree';
import { printJson } from './print-json';
import { printYaml } from './print-yaml';
import { commentsOf, layOutYaml } from './yaml-text';

type Syntax = 'json' | 'yaml';

/** The text laid out evenly, its meaning untouched: every member in its place, every number as it was written. */
export function formatText(text: string, syntax: Syntax): string | Obstacle {
  const value = readValue(text, syntax);
  if (value instanceof SyntaxFault) return unreadable(value, syntax);
  if (syntax === 'json') return laidOutJson(text);
  const out = layOutYaml(text);
  const again = readValue(out, 'yaml');
  if (again instanceof SyntaxFault || toText(again) !== toText(value))
    return { problem: 'This YAML could not be laid out without changing what it says, so it was left as it is.' };
  return out;
}

/** A definition in the other syntax, and what its new text cannot hold. */
export interface Converted {
  readonly text: string;
  /** Comments of the YAML, which JSON has no place for. */
  readonly comments: readonly string[];
}

/** The same definition in the other syntax. */
export function convertText(text: string, from: Syntax): Converted | Obstacle {
  if (text.trim() === '') return { text: '', comments: [] };
  const value = readValue(text, from);
  if (value instanceof SyntaxFault) return unreadable(value, from);
  if (from === 'json') return { text: printYaml(readJsonTree(text)), comments: [] };
  return { text: laidOutJson(toText(value)), comments: commentsOf(text) };
}

function laidOutJson(text: string): string {
  const tree = readJsonTree(text);
  return tree.root === undefined ? text : `${printJson(tree, tree.root)}\n`;
}

function readValue(text: string, syntax: Syntax): JsonValue | SyntaxFault {
  if (syntax === 'json') return parseJson(text);
  const read = parseYaml(text);
  return read instanceof SyntaxFault ? read : read.value;
}

const unreadable = ({ line, message }: SyntaxFault, syntax: Syntax): Obstacle => ({
  problem: `This is not ${syntax.toUpperCase()} yet: line ${line}. ${message}`,
});
