import { readJsonTree } from './json-tree';
import type { TextTree } from './tree';
import { readYamlTree } from './yaml-tree';

/** The tree of a text in its syntax, whatever state it is in. */
export const readTree = (text: string, syntax: 'json' | 'yaml' = 'json'): TextTree =>
  syntax === 'yaml' ? readYamlTree(text) : readJsonTree(text);
