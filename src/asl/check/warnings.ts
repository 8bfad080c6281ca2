import { isArray, isObject, type JsonValue } from '../values';
import type { Edit, Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { isPathValue } from './paths';

/** Whether a fixed text was certainly meant as a path or an intrinsic call. */
const looksDynamic = (text: string): boolean =>
  (/^\$(\$?[.[]|\$?$|[A-Za-z_]\w*[.[])/.test(text) || /^States\.[A-Z]\w*\(/.test(text)) && isPathValue(text);

/**
 * A fixed text inside a payload template, or the whole of it.
 * @rule template.no-dollar
 */
export function warnOfMissingDollar(text: string, inspection: Inspection, isMember: boolean): void {
  if (!inspection.mixed && /^\{%.*%\}$/s.test(text)) warnOfExpression(inspection);
  if (/^\$[A-Za-z_]\w*$/.test(text)) inspection.noteText(text.slice(1));
  if (!looksDynamic(text)) {
    warnOfPathInside(text, inspection, isMember);
    return;
  }
  const place = inspection.place();
  const name = place.at(-1);
  const renames = isMember && typeof name === 'string';
  inspection.report({
    rule: 'template.no-dollar',
    severity: 'WARNING',
    message: renames
      ? `'${text}' is sent as this very text. To send what it ${text.startsWith('States.') ? 'gives' : 'finds'}, the name must end in '.$': "${name}.$".`
      : `'${text}' stays this very text: only members of an object whose names end in '.$' are evaluated.`,
    ...(renames
      ? {
          aws: {
            code: 'NO_DOLLAR' as const,
            message: `The field name should end with '.$' because its value appears to be a path or an intrinsic function call`,
          },
          fix: {
            title: `Rename to '${name}.$'`,
            edits: [{ op: 'rename' as const, pointer: place, to: `${name}.$` }],
          },
        }
      : {}),
  });
}

const INSIDE = /\$?(\{{1,2})\s*(\$\$?(?:\.[A-Za-z_]\w*|\[\d+\])+)\s*\}{1,2}/g;

/** A text into which paths were to be put, as some other languages have it. @rule template.inside-text */
function warnOfPathInside(text: string, inspection: Inspection, isMember: boolean): void {
  const paths = [...text.matchAll(INSIDE)].map(([, , path = '']) => path);
  if (paths.length === 0) return;
  const pointer = inspection.place();
  const name = pointer.at(-1);
  const template = text
    .replace(INSIDE, '\0')
    .replace(/[\\{}']/g, '\\$&')
    .replaceAll('\0', '{}');
  const call = `States.Format('${template}', ${paths.join(', ')})`;
  const isClear = isMember && typeof name === 'string' && isPathValue(call);
  inspection.report({
    rule: 'template.inside-text',
    severity: 'WARNING',
    message: `'${paths[0]}' stands inside a text, where nothing is filled in. ${isClear ? `Let a function build the text: "${name}.$": "${call}".` : 'A function builds texts: States.Format, in a member whose name ends in .$.'}`,
    fix: isClear
      ? {
          title: `Build the text with States.Format`,
          edits: [
            { op: 'set', pointer, value: call },
            { op: 'rename', pointer, to: `${name}.$` },
          ],
        }
      : undefined,
  });
}

/** A text of a JSONata state that was certainly to be evaluated, or the value of a name that ends in `.$`. @rule jsonata.plain */
export function warnOfPlainText(text: string, inspection: Inspection): void {
  const { step } = inspection;
  const named = typeof step === 'string' && step.endsWith('.$') ? step.slice(0, -2) : undefined;
  if (named === undefined && /^\$[A-Za-z_]\w*$/.test(text)) inspection.noteText(text.slice(1));
  if (named === undefined && !looksDynamic(text)) return;
  const expression = /^\$states\.|^\$[A-Za-z_]\w*($|[.[])/.test(text) ? `{% ${text} %}` : undefined;
  const variable = expression === undefined ? undefined : /^\$([A-Za-z_]\w*)/.exec(text)?.[1];
  if (variable !== undefined && variable !== 'states') inspection.readOnceMended(variable);
  const isExpression = text.startsWith('{%');
  const place = inspection.place();
  const edits: Edit[] = [
    ...(expression === undefined ? [] : [{ op: 'set' as const, pointer: place, value: expression }]),
    ...(named === undefined ? [] : [{ op: 'rename' as const, pointer: place, to: named }]),
  ];
  const isMended = expression !== undefined || isExpression;
  inspection.report({
    rule: 'jsonata.plain',
    severity: 'WARNING',
    message: isExpression
      ? `In JSONata a name is taken as it is, '.$' included: write '${named}'.`
      : `This state speaks JSONata, so '${text}' is taken as this very text: write ${expression ?? 'an expression between {% and %}, which reads the input as $states.input'}${named === undefined ? '' : `, and the name '${named}' without '.$'`}.`,
    target: isExpression ? 'key' : 'value',
    fix: isMended ? { title: isExpression ? `Rename to '${named}'` : `Change to '${expression}'`, edits } : undefined,
  });
}

/** @rule template.no-expression */
const warnOfExpression = (inspection: Inspection): void =>
  inspection.report({
    rule: 'template.no-expression',
    severity: 'WARNING',
    message: `This state speaks JSONPath, so {% … %} is sent as this very text. Give the state "QueryLanguage": "JSONata", or end the name in '.$' and write a path.`,
    follows: inspection.toldLanguage,
  });

/** @rule field.no-path */
export function warnOfPath(text: string, inspection: Inspection): void {
  if (!looksDynamic(text)) return;
  const place = inspection.place();
  const name = String(place.at(-1));
  const hasPath = name !== 'StringMatches';
  inspection.report({
    rule: 'field.no-path',
    severity: 'WARNING',
    message: `'${text}' is taken as this very text. ${hasPath ? `To read it from the input use '${name}Path'.` : 'StringMatches has no form that reads a path.'}`,
    aws: {
      code: 'NO_PATH',
      message: `The field '${name}' takes plain text, but its value appears to be a path`,
    },
    fix: hasPath
      ? { title: `Rename to '${name}Path'`, edits: [{ op: 'rename', pointer: place, to: `${name}Path` }] }
      : undefined,
  });
}

/** Whether a value would be a template without a fault: names ending in `.$` hold paths, and no other text looks like one. */
export function isSoundTemplate(value: JsonValue): boolean {
  if (typeof value === 'string') return !looksDynamic(value);
  if (isArray(value)) return value.every(isSoundTemplate);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([name, member]) =>
    name.endsWith('.$')
      ? typeof member === 'string' && isPathValue(member) && !Object.hasOwn(value, name.slice(0, -2))
      : isSoundTemplate(member),
  );
}

/** @rule pass.result-static */
export function warnOfStaticResult(value: JsonValue, inspection: Inspection, fix?: Fix): void {
  const say = (child: readonly string[], what: string): void =>
    inspection.report({
      rule: 'pass.result-static',
      severity: 'WARNING',
      message: `Result is taken word for word: ${what} is not evaluated. ${child.length === 0 && typeof value === 'string' && fix !== undefined ? `To pass on what it finds write "InputPath": ${JSON.stringify(value)} in its place.` : 'Use Parameters for values that change.'}`,
      child,
      aws: {
        code: 'PASS_RESULT_IS_STATIC',
        message: 'The Result field of a Pass state is static; it cannot hold a path or an expression.',
        child,
      },
      ...(fix === undefined ? {} : { fix }),
    });
  if (typeof value === 'string') {
    if (looksDynamic(value)) say([], `'${value}'`);
  } else if (isArray(value)) inspection.each(value, (item) => warnOfStaticResult(item, inspection, fix));
  else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const member = value[name] ?? null;
      if (name.endsWith('.$') && typeof member === 'string') say([name], `'${name}'`);
      else inspection.at(name, () => warnOfStaticResult(member, inspection, fix));
    }
  }
}
