import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Fault, fieldText, type Path } from './fault';
import { shapeWords } from './shape-words';

/** A file that was read and has the right shape; `fault` points into it. */
export interface Read<T> {
  readonly file: string;
  readonly value: T;
  /** A fault at that path, or at the nearest place that exists above it. */
  fault(path: Path, message: string): Fault;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

type Where = (path: Path, key?: string) => Place;

/** The keys of an issue that names surplus fields. */
const surplus = (issue: z.core.$ZodIssue): readonly string[] => (issue.code === 'unrecognized_keys' ? issue.keys : []);

const pathOf = (issue: z.core.$ZodIssue): Path =>
  issue.path.map((part) => (typeof part === 'number' ? part : String(part)));

/** Zod nests the branches of a union; the fault worth showing is the deepest of the branch that came furthest. */
const innermost = (issue: z.core.$ZodIssue): readonly { issue: z.core.$ZodIssue; path: Path }[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path: pathOf(issue) }];
  const depth = (branch: readonly z.core.$ZodIssue[]): number => Math.max(...branch.map(({ path }) => path.length));
  const best = issue.errors.reduce((kept, branch) => (depth(branch) > depth(kept) ? branch : kept));
  if (depth(best) === 0) return [{ issue, path: pathOf(issue) }];
  return best.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** The sentence a writer reads for an issue. */
const sentence = (issue: z.core.$ZodIssue, key: string | undefined): string =>
  key === undefined ? issue.message : 'no such field; remove it or mend its name';

/** Checks a value against a schema; each issue becomes a fault at its place. */
const checkShape = <T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: string,
  where: Where,
): { value?: T; faults: Fault[] } => {
  const checked = schema.safeParse(value, { error: shapeWords });
  if (checked.success) return { value: checked.data, faults: [] };
  const faults = checked.error.issues.flatMap(innermost).flatMap(({ issue, path }) => {
    const keys = surplus(issue);
    return (keys.length ? keys : [undefined]).map((key) => ({
      file,
      ...where(path, key),
      field: fieldText(key === undefined ? path : [...path, key]),
      message: sentence(issue, key),
    }));
  });
  return { faults };
};

/**
 * Reads YAML of a shape. Syntax faults, duplicate keys and every field that does not fit are returned, each with its
 * line and column; `firstLine` is where the text begins in its file (front matter).
 */
export const readYaml = <T>(
  schema: z.ZodType<T>,
  file: string,
  text: string,
  firstLine = 1,
): { read?: Read<T>; faults: Fault[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const syntax = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...placeAt(error.pos[0]),
    field: '',
    message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'is not YAML',
  }));
  if (syntax.length) return { faults: syntax };

  const nodeAt = (path: Path): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node;
    }
    return undefined;
  };
  const where: Where = (path, key) => {
    const node = nodeAt(path);
    const pair =
      key === undefined || !isMap(node)
        ? undefined
        : node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    const named = pair && isNode(pair.key) ? pair.key : node;
    return placeAt(named?.range?.[0] ?? 0);
  };
  const { value, faults } = checkShape(schema, document.toJS(), file, where);
  if (value === undefined) return { faults };
  const fault = (path: Path, message: string): Fault => ({ file, ...where(path), field: fieldText(path), message });
  return { read: { file, value, fault }, faults: [] };
};
