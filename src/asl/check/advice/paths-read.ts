import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';

/** Fields whose value is a path into the state's data. */
const PATH_FIELDS = [
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
];
/** Fields whose members ending in `.$` read the state's data. */
const TEMPLATES = ['Parameters', 'ItemSelector', 'Credentials'];

/** The first steps of the paths a JSONPath state reads from its input: `$.order.id` and `$['order'].id` read `order`. */
export function namesRead(state: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const inputPath = memberOf(state, 'InputPath');
  if (typeof inputPath === 'string' && inputPath !== '$') {
    // What lies below a narrowed input is not looked at: this path alone reads the input itself.
    addNames(inputPath, names);
    return names;
  }
  if (inputPath === null) return names;
  for (const field of PATH_FIELDS) {
    const path = memberOf(state, field);
    if (typeof path === 'string') addNames(path, names);
  }
  for (const field of TEMPLATES) addTemplate(memberOf(state, field), names);
  if (state.Type === 'Choice') addRules(memberOf(state, 'Choices'), names);
  return names;
}

const FIRST_STEP = /\$(?:\.([A-Za-z_][\w-]*)|\['([^']+)'\])/g;

/** Every path in the text, in an intrinsic's arguments too; `$$` and `$variable` read something else. */
function addNames(text: string, names: Set<string>): void {
  for (const match of text.matchAll(FIRST_STEP)) {
    if (match.index > 0 && text[match.index - 1] === '$') continue;
    const name = match[1] ?? match[2];
    if (name !== undefined) names.add(name);
  }
}

function addTemplate(value: JsonValue | undefined, names: Set<string>): void {
  if (isArray(value)) for (const item of value) addTemplate(item, names);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name.endsWith('.$')) {
        if (typeof member === 'string') addNames(member, names);
      } else addTemplate(member, names);
    }
  }
}

/** Choice rules: `Variable` and the operands that are paths. */
function addRules(value: JsonValue | undefined, names: Set<string>): void {
  if (isArray(value)) for (const rule of value) addRules(rule, names);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (typeof member !== 'string') addRules(member, names);
      else if (name === 'Variable' || name.endsWith('Path')) addNames(member, names);
    }
  }
}
