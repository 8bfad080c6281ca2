import { compileJsonata, isJsonata, type JsonataExpression } from '../query/jsonata';
import { QueryFault } from '../query/scope';
import { checkContext } from './context';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';

/**
 * A text in a JSONata state: an expression when it begins with `{%` and ends with `%}`, otherwise itself. With `only` a
 * plain text is refused too: nothing but an expression makes sense there.
 * @rule jsonata.delimiters @rule jsonata.syntax
 */
export function checkExpression(text: string, inspection: Inspection, { only = false } = {}): void {
  if (isJsonata(text)) {
    const compiled = compileJsonata(text, '');
    if (compiled instanceof QueryFault) reportSyntax(text, compiled, inspection);
    else checkReadings(compiled, inspection);
    return;
  }
  const opens = text.startsWith('{%');
  const closes = text.endsWith('%}');
  if (opens !== closes || only) {
    inspection.report({
      rule: 'jsonata.delimiters',
      message: opens
        ? 'The expression is not closed: end the text with %} and nothing after it.'
        : closes
          ? 'The expression is not opened: begin the text with {% and nothing before it.'
          : `Only an expression can stand here: write {% … %} around it.${insteadOfPath(text)}`,
      aws: 'JSONata string must start with {% and end with %}',
      fix: opens || closes ? undefined : inMarks(text, inspection),
    });
  }
}

/** A text that is an expression of this language but for its marks, and reads what is there. */
function inMarks(text: string, inspection: Inspection): Fix | undefined {
  const value = `{% ${text} %}`;
  const compiled = text.includes('$') ? compileJsonata(value, '') : undefined;
  if (compiled === undefined || compiled instanceof QueryFault || compiled.root || /(^|[^\w$])\$\./.test(text))
    return undefined;
  const isThere = (member: string): boolean =>
    member === 'input' || member === 'context' || member === inspection.offers;
  if (![...compiled.states].every(isThere)) return undefined;
  return { title: `Change to '${value}'`, edits: [{ op: 'set', pointer: inspection.place(), value }] };
}

const insteadOfPath = (text: string): string =>
  /\$\.[A-Za-z_]/.test(text) ? ' JSONata reads the input as $states.input, not as $.' : '';

function reportSyntax(text: string, fault: QueryFault, inspection: Inspection): void {
  inspection.report({
    rule: 'jsonata.syntax',
    message: `JSONata cannot read this expression: ${fault.reason}.${insteadOfPath(text)}`,
    offset: fault.offset,
    aws: { code: 'INVALID_JSONATA_EXPRESSION', message: fault.reason },
  });
}

/** @rule jsonata.root @rule jsonata.states-field @rule jsonata.eval */
function checkReadings(expression: JsonataExpression, inspection: Inspection): void {
  inspection.readVariables(expression.references);
  if (expression.root) {
    inspection.report({
      rule: 'jsonata.root',
      message: '$$ reads nothing here: the input is $states.input, the context object $states.context.',
      aws: {
        code: 'INVALID_JSONATA_EXPRESSION',
        message: `'$$' is not supported; use '$states.input' or '$states.context'`,
      },
    });
  }
  for (const steps of expression.context) checkContext(steps, '$states.context', expression.marked, inspection);
  // `$states` read whole reads what there is.
  if (expression.states.size < 4) {
    for (const member of expression.states) checkStatesField(member, inspection);
  }
  if (/\$eval\s*\(/.test(expression.text)) {
    inspection.report({
      rule: 'jsonata.eval',
      severity: 'WARNING',
      message: 'Step Functions has no $eval: this fails when it runs. To read JSON from a text use $parse.',
    });
  }
}

const WHERE: Readonly<Record<string, string>> = {
  result: 'only Assign and Output of a Task, Parallel or Map state know a result; elsewhere read $states.input',
  errorOutput: 'only Assign and Output of a catcher know an error output',
};

/** @rule jsonata.states-field */
function checkStatesField(member: string, inspection: Inspection): void {
  if (member === 'input' || member === 'context' || member === inspection.offers) return;
  const where = Object.hasOwn(WHERE, member) ? WHERE[member] : '$states holds input, context, result and errorOutput';
  inspection.report({
    rule: 'jsonata.states-field',
    message: `$states.${member} is not there in this field: ${where}.`,
    aws: { code: 'INVALID_JSONATA_EXPRESSION', message: `'$states.${member}' is not supported in this field` },
  });
}
