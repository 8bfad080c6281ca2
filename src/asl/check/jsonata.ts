import { compileJsonata, isJsonata, type JsonataExpression } from '../query/jsonata';
import type { Reading } from '../query/jsonata-aws/no-input';
import { QueryFault } from '../query/scope';
import { checkContext } from './context';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { changeTo, closed, joined, partsOf, slipIn } from './jsonata-hints';
import { insteadOfNothing, withInput } from './jsonata-input';

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
  const whole = joined(text);
  if (opens === closes && !only && partsOf(text).length > 1) {
    inspection.report({
      rule: 'jsonata.whole-text',
      severity: 'WARNING',
      message: `The whole text is sent as it is: {% … %} is an expression only when nothing stands around it. ${whole === undefined ? 'Join texts and values inside it with &.' : `Write ${whole}.`}`,
      fix: whole === undefined ? undefined : changeTo(whole, inspection),
    });
  }
  if (whole !== undefined) readLater(whole, inspection);
  if (opens !== closes || only) {
    inspection.report({
      rule: 'jsonata.delimiters',
      message: opens
        ? `The expression is not closed: end the text with %} and nothing after it.${insteadOfWhole(whole)}`
        : closes
          ? `The expression is not opened: begin the text with {% and nothing before it.${insteadOfWhole(whole)}`
          : `Only an expression can stand here: write {% … %} around it.${insteadOfPath(text)}`,
      aws: 'JSONata string must start with {% and end with %}',
      fix:
        whole !== undefined
          ? changeTo(whole, inspection)
          : opens
            ? inClosing(text, inspection)
            : closes
              ? undefined
              : inMarks(text, inspection),
    });
    // What is wrong inside need not wait for the next look.
    if (opens && whole === undefined) inspection.privately(() => checkExpression(closed(text), inspection));
  }
}

/** The variables that the text reads once it is mended. */
function readLater(whole: string, inspection: Inspection): void {
  const compiled = compileJsonata(whole, '');
  if (compiled instanceof QueryFault) return;
  for (const name of compiled.references) inspection.readOnceMended(name);
}

const insteadOfWhole = (whole: string | undefined): string =>
  whole === undefined ? '' : ` To join both write ${whole}.`;

function inClosing(text: string, inspection: Inspection): Fix | undefined {
  const value = closed(text);
  return compileJsonata(value, '') instanceof QueryFault ? undefined : changeTo(value, inspection);
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
  const whole = text.slice(2, -2).includes('%}') ? joined(text) : undefined;
  const slip =
    whole === undefined
      ? slipIn(text, inspection)
      : { hint: `One text is one expression: write ${whole}.`, fix: changeTo(whole, inspection) };
  inspection.report({
    rule: 'jsonata.syntax',
    message: `JSONata cannot read this expression: ${fault.reason}.${slip === undefined ? '' : ` ${slip.hint}`}${insteadOfPath(text)}`,
    fix: slip?.fix,
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
  checkNothing(expression, inspection);
  if (expression.text.includes('+') && expression.addsText()) reportSum(expression, inspection);
  if (/\$eval\s*\(/.test(expression.text)) {
    inspection.report({
      rule: 'jsonata.eval',
      severity: 'WARNING',
      message: 'Step Functions has no $eval: this fails when it runs. To read JSON from a text use $parse.',
    });
  }
}

/** @rule jsonata.text-sum */
function reportSum({ marked, text }: JsonataExpression, inspection: Inspection): void {
  const value = text.split('+').length === 2 ? marked.replace('+', '&') : undefined;
  inspection.report({
    rule: 'jsonata.text-sum',
    severity: 'WARNING',
    message: `+ adds numbers, so this fails when it runs: texts are joined with &${value === undefined ? '' : `, as in ${value}`}.`,
    fix: value === undefined ? undefined : changeTo(value, inspection),
  });
}

/** @rule jsonata.no-input */
function checkNothing(expression: JsonataExpression, inspection: Inspection): void {
  const readings = expression.nothing();
  const [first] = readings;
  const mended = first === undefined || readings.length > 1 ? undefined : withInput(expression, first);
  const fix = mended === undefined ? undefined : changeTo(mended, inspection);
  const refused = readings.filter(isRefused);
  for (const reading of refused.length > 0 ? refused : readings.slice(0, 1)) {
    const { name } = reading;
    inspection.report({
      rule: 'jsonata.no-input',
      message: `'${name}' finds nothing here, because an expression begins with no value of its own: ${insteadOfNothing(reading)}.`,
      fix,
      ...(refused.length === 0
        ? { severity: 'WARNING' as const }
        : {
            aws: {
              code: 'UNSUPPORTED_JSONATA_EXPRESSION' as const,
              message: `Reference to '${name}' at the top level is not supported.`,
            },
          }),
    });
  }
}

/** A bare name the service refuses when the machine is made [reported]; of `$`, wildcards and calls it is not known. */
const isRefused = ({ name, as, isInner }: Reading): boolean =>
  !isInner && as !== 'function' && !/^(?:\$|\*\*?)$/.test(name);

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
