import { toText } from '../syntax/text';
import { isArray, isObject, type JsonValue } from '../values';
import { stringAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.Format(template, a, …)`: each `{}` replaced in turn; the counts must agree. `\{` and `\}` are plain braces. */
export const format: Intrinsic = {
  arity: [1, Number.POSITIVE_INFINITY],
  parameters: ['template', 'value', '…'],
  givesText: true,
  summary: 'Fills the {} of a template with its arguments.',
  evaluate(args) {
    const template = stringAt(args, 0);
    if (template instanceof IntrinsicError) return template;
    let used = 0;
    let text = '';
    let from = 0;
    for (let at = 0; at < template.length - 1; at++) {
      const sign = template[at];
      if (sign !== '{' && sign !== '\\') continue;
      const next = template[at + 1];
      if (sign === '\\' ? next !== '{' && next !== '}' : next !== '}') continue;
      text += template.slice(from, at);
      if (sign === '\\') text += next;
      else {
        used++;
        const value = args[used];
        text += value === undefined ? '{}' : printed(value);
      }
      at++;
      from = at + 1;
    }
    text += template.slice(from);
    if (used === args.length - 1) return text;
    return new IntrinsicError(
      `Invalid arguments: the template has ${used} '{}' but ${args.length - 1} value(s) were given.`,
    );
  },
};

/** Strings plain, `null` as `null`, objects and arrays as Java prints them: `{Arg1=1, Arg2=[]}` [recorded]. */
function printed(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (isObject(value)) {
    return `{${Object.entries(value)
      .map(([name, member]) => `${name}=${printed(member)}`)
      .join(', ')}}`;
  }
  return toText(value);
}
