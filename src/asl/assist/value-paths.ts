import { isMembers, nameOf, type Shape } from '../integrations/shape';
import { isArray, isObject, type JsonValue } from '../values';

/** A path into a value, from below its root on: `.order.items[0]`; and what is there in a few words. */
export interface ValuePath {
  readonly path: string;
  readonly about: string;
}

/** Enough to choose from; nobody reads more. */
const MOST = 200;
const DEEPEST = 6;

const stepTo = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replaceAll("'", "\\'")}']`;

/** Every path into a value, outer ones first; of an array the first item stands for all. */
export function pathsOf(value: JsonValue): readonly ValuePath[] {
  const paths: ValuePath[] = [];
  let level: [string, JsonValue][] = [['', value]];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: [string, JsonValue][] = [];
    for (const [path, at] of level) {
      for (const [step, member] of stepsOf(at)) {
        if (paths.length >= MOST) return paths;
        paths.push({ path: path + step, about: inWords(member) });
        next.push([path + step, member]);
      }
    }
    level = next;
  }
  return paths;
}

function stepsOf(value: JsonValue): readonly [string, JsonValue][] {
  if (isArray(value)) return value.length === 0 ? [] : [['[0]', value[0] ?? null]];
  return isObject(value) ? Object.entries(value).map(([name, member]) => [stepTo(name), member]) : [];
}

function inWords(value: JsonValue): string {
  if (isArray(value)) return `array of ${value.length}`;
  if (isObject(value)) return 'object';
  const text = JSON.stringify(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** Every path into what a shape describes. */
export function pathsOfShape(shape: Shape, path = '', depth = 0): readonly ValuePath[] {
  if (typeof shape === 'string' || depth >= DEEPEST) return [];
  if (!isMembers(shape)) {
    const [each] = shape as readonly [Shape];
    return [{ path: `${path}[0]`, about: kindOfShape(each) }, ...pathsOfShape(each, `${path}[0]`, depth + 1)];
  }
  return Object.entries(shape).flatMap(([member, inner]) => {
    if (member === '*') return [];
    const here = path + stepTo(nameOf(member));
    return [{ path: here, about: kindOfShape(inner) }, ...pathsOfShape(inner, here, depth + 1)];
  });
}

const kindOfShape = (shape: Shape): string =>
  typeof shape === 'string' ? (shape === 'json' ? 'any value' : shape) : isMembers(shape) ? 'object' : 'array';
