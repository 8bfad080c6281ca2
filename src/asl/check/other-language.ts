/** What a state is told that has fields of the other query language. */
import type { Shape } from '../rules/field-types';
import { stateShapes } from '../rules/state-fields';
import { isObject, type JsonObject } from '../values';
import type { Inspection } from './inspection';

/** What the state's own language has in place of fields of the other one, and how to change the language where one may. */
export function insteadOf(
  foreign: readonly string[],
  object: JsonObject,
  shape: Shape,
  { language, machineLanguage }: Inspection,
): string {
  const table = language === 'JSONata' ? INSTEAD_OF_JSONPATH : INSTEAD_OF_JSONATA;
  const counterpart = (name: string): string => {
    const known = table.get(name);
    if (name === 'Output') return listOfOutput(shape);
    if (known === 'Arguments') return shape.fields.has('Arguments') ? `'Arguments'` : insteadOfInput(shape);
    if (known !== undefined) return known.includes(' ') ? known : `'${known}'`;
    return name.endsWith('Path') ? `'${name.slice(0, -4)}' with an expression` : CONDITION;
  };
  const said = new Map<string, string[]>();
  for (const name of foreign) said.set(counterpart(name), [...(said.get(counterpart(name)) ?? []), `'${name}'`]);
  const [[only] = ['']] = said;
  const isOne = said.size === 1 && !only.startsWith(NOTHING);
  const change =
    language === 'JSONPath'
      ? ' Or let the state speak JSONata: write "QueryLanguage": "JSONata" in it, or beside "StartAt" for all states.'
      : machineLanguage === 'JSONPath'
        ? ' Or let the state speak JSONPath: remove its "QueryLanguage".'
        : '';
  const own = isOne
    ? `the field is ${only}`
    : `write ${[...said].map(([words, names]) => `${words} in place of ${names.join(' and ')}`).join('; ')}`;
  return `In ${language} ${own}.${language === 'JSONata' ? pathsInside(foreign, object) : ''}${change}`;
}

/** What shapes the output where JSONPath is spoken. */
function listOfOutput(shape: Shape): string {
  const names = [shape === stateShapes.Pass ? 'Parameters' : 'ResultSelector', 'ResultPath', 'OutputPath'];
  const own = names.filter((name) => shape.fields.has(name)).map((name) => `'${name}'`);
  if (own.length === 0) return NOTHING;
  return own.length === 1 ? own.join('') : `${own.slice(0, -1).join(', ')} or ${own.at(-1)}`;
}

/** A state without Arguments reads what it needs where it needs it. */
function insteadOfInput({ fields }: Shape): string {
  if (fields.has('Items')) return `'Items', with an expression such as "{% $states.input.items %}"`;
  const isSpent = fields.has('Choices') || fields.has('Seconds') || !fields.has('Output');
  return isSpent ? `${NOTHING} (each expression reads what it needs, as $states.input.name)` : `'Output'`;
}

/** What is written in the other language inside the fields, which moving them alone does not mend. */
function pathsInside(foreign: readonly string[], object: JsonObject): string {
  for (const field of foreign) {
    const held = object[field];
    const [, name, path] = isObject(held) ? (PATH.exec(JSON.stringify(held)) ?? []) : [];
    if (name === undefined) continue;
    const root = field === 'ResultSelector' ? '$states.result' : '$states.input';
    return ` A path becomes an expression under a name without '.$': "${name}": "{% ${root}${path} %}".`;
  }
  return '';
}

const PATH = /"([^"\\]{1,80})\.\$":"\$((?:\.[A-Za-z_]\w{0,80}){0,9})"/;
const NOTHING = 'nothing';
const CONDITION = `'Condition', such as "{% $states.input.total > 10 %}"`;
const INSTEAD_OF_JSONPATH: ReadonlyMap<string, string> = new Map([
  ['InputPath', 'Arguments'],
  ['Parameters', 'Arguments'],
  ['ResultSelector', 'Output'],
  ['ResultPath', `'Output', which keeps the input when it merges both: {% $merge([$states.input, { … }]) %}`],
  ['OutputPath', 'Output'],
  ['Result', 'Output'],
  ['ItemsPath', 'Items'],
  ['And', `'Condition', with the parts joined inside it, such as "{% $states.input.a and $states.input.b %}"`],
  ['Or', `'Condition', with the parts joined inside it, such as "{% $states.input.a or $states.input.b %}"`],
  ['Not', `'Condition', such as "{% $not($states.input.a) %}"`],
]);
const INSTEAD_OF_JSONATA: ReadonlyMap<string, string> = new Map([
  ['Arguments', 'Parameters'],
  ['Items', 'ItemsPath'],
  ['Condition', `'Variable' with a comparison`],
]);
