/** What to write in an expression that looks for something where there is no value: Step Functions gives it none to begin with. */
import type { JsonataExpression } from '../query/jsonata';
import type { Reading } from '../query/jsonata-aws/no-input';

/** Half a sentence. */
export function insteadOfNothing({ name, as }: Reading): string {
  if (name === 'states') return 'write $states, with its $';
  const step = /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name}\``;
  const read = `$states.input.${step}`;
  switch (as) {
    case 'key':
      return `a name in an object stands in quotes: {"${name}": …}`;
    case 'function':
      return `the name of a function begins with $, so write $${name}(…)`;
    case 'quoted':
      return `before a dot a text is the name of a member, so write ${read} to read the input’s, or & to join texts`;
    case 'tested':
      return `this is false whatever the input holds. To ask for a member of it write $exists(${read}…), for a variable $exists($${name})`;
    case 'value':
      if (/^(\$|\*\*?)$/.test(name)) return `the input is $states.input, so write $states.input in place of ${name}`;
      return `the input is $states.input, so write ${read}${step === name ? `, or $${name} for a variable` : ''}`;
  }
}

/** The expression with the input where it reads nothing, when `reading` is all of that and it is clear where it stands. */
export function withInput({ marked, text }: JsonataExpression, { name, as }: Reading): string | undefined {
  if (name === 'states' && /(^|[^\w$.])states\s*\./.test(text) && !/["'`]/.test(text))
    return marked.replace(/(?<![\w$.])states(?=\s*\.)/g, '$$states');
  if (name === 'states') return undefined;
  if (name === '$' && !/[[\]'"{|]|function|\.\(/.test(text))
    return marked.replace(/(?<![\w$.)])\$(?![\w$])/g, '$states.input');
  const isPath = as === 'value' && /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text);
  return isPath ? `{% $states.input.${text} %}` : undefined;
}
