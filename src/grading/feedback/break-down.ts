import { type HistoryEvent, isArray, isObject, type JsonValue, memberOf, parseJson, SyntaxFault, toText } from '@/asl';
import { detailsOf } from '../align/details';
import type { Observation } from '../exercise/observation';
import type { Place, StateAt } from '../values/definition';

/** Faults of JSONata whose own words hold signs and names of the expression alone; others quote what it was given. */
const TOLD = /^T(?:1006|2001|2002|0410|0411|0412): (.+)$/s;

const without = (text: string): string => text.replace(/\.$/, '');
const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** “a number”, “an array”. */
const a = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** What a thrown fault of JSONata comes to. */
const thrown = (fault: string): string => {
  const told = TOLD.exec(fault)?.[1];
  return told === undefined ? 'could not be worked out from what it was given' : `broke off: ${small(without(told))}`;
};

/** What an intrinsic function had against what it was given, without the value. */
const refused = (fault: string): string => {
  const argument = /^Invalid argument (\d+): expected ([a-z ]+)\.$/.exec(fault);
  if (argument) return `wants ${argument[2]} as argument ${argument[1]}`;
  return fault.startsWith('Invalid arguments: the template')
    ? 'has not as many values as its template has `{}`'
    : 'could not work with what it was given';
};

interface Telling {
  /** Its first group is the path or expression; what a cause quotes beside that is data. */
  readonly pattern: RegExp;
  /** What befell it, as what follows it in a sentence; the other groups are given. */
  readonly says: (...rest: readonly string[]) => string;
}

const expression = "The JSONata expression '(.+?)' specified for the field '(?:[^']*)'";
const nothing = (): string => 'found nothing';

/** Where a cause names the path or expression that ended a run, and what befell it. */
const tellings: readonly Telling[] = [
  { pattern: /The JSONPath '([^']+)'/, says: nothing },
  { pattern: /argument for the field '([^']+)'/, says: nothing },
  { pattern: /Invalid path '([^']+)'/, says: nothing },
  { pattern: /does not reference an input value: (\S+)/, says: nothing },
  { pattern: /Reference path "([^"]+)" must point to array/, says: () => 'is not a list' },
  { pattern: /Path parameter cannot be parsed as [^:]*: (\S+) == /, says: () => 'is not what this field can read' },
  { pattern: /The function '(.+)' had the following error: (.+)$/s, says: (fault = '') => refused(fault) },
  { pattern: new RegExp(`${expression} returned nothing`, 's'), says: () => 'gave nothing' },
  {
    pattern: new RegExp(
      `${expression} returned an unexpected result type\\. Expected '([^']+)', but was '([^']+)'`,
      's',
    ),
    says: (wanted = '', given = '') => `gave ${a(given)} where ${a(wanted)} is wanted`,
  },
  {
    pattern: new RegExp(`${expression} threw an error during evaluation\\. (.+)$`, 's'),
    says: (fault = '') => thrown(fault),
  },
  { pattern: new RegExp(expression, 's'), says: () => 'gave nothing that can be used' },
];

const breaking: ReadonlySet<string | undefined> = new Set([
  'States.Runtime',
  'States.QueryEvaluationError',
  'States.IntrinsicFailure',
]);

/** What ended a run. */
export interface Broken {
  /** The path or expression, as the definition has it. */
  readonly text: string;
  /** The state it stands in. */
  readonly state: string | undefined;
  /** The field of that state, as the cause names it: `Output/cents`, `Choices[0]/Condition`. */
  readonly field: string | undefined;
  /** What that means, as the end of a sentence. */
  readonly said: string;
}

/** Where there is more to know of what the path or expression reads. */
const asides: readonly { readonly reads: RegExp; readonly says: (text: string) => string }[] = [
  {
    reads: /^\$\$\.Task|\$states\.context\.Task/,
    says: () => ': there is a task token only where the resource ends in `.waitForTaskToken`',
  },
  {
    reads: /^\$\.(?:Task\.Token|Map\.Item|Execution\.(?:Id|Input|Name|StartTime)|State\.Name|StateMachine\.Id)\b/,
    says: (text) => `: what it means stands in the context object, which begins with two signs, \`$${text}\``,
  },
];

/** The path or expression of the learner's own that ended the run; undefined where it was something else. */
export const brokenBy = (
  { error, cause }: Pick<Observation, 'error' | 'cause'>,
  definition: JsonValue,
): Broken | undefined => {
  if (cause === undefined || !breaking.has(error)) return undefined;
  const written = toText(definition);
  for (const { pattern, says } of tellings) {
    const [, text, ...rest] = pattern.exec(cause) ?? [];
    // Only what stands in the definition is told: anything else could be the scenario's.
    if (text === undefined || !written.includes(JSON.stringify(text).slice(1, -1))) continue;
    const state = /while executing the state '(.+?)' \(entered/s.exec(cause)?.[1];
    const field = /specified for the field '([^']*)'/.exec(cause)?.[1];
    const aside = asides.find(({ reads }) => reads.test(text))?.says(text) ?? '';
    return { text, state, field, said: `\`${text}\` ${says(...rest)}${aside}` };
  }
  return undefined;
};

/** The place of a field a cause names, where the state has it; else the state's own. */
export const fieldPlace = ({ state, place }: StateAt, field: string | undefined): Place => {
  let found: JsonValue | undefined = state;
  const steps: (string | number)[] = [];
  for (const step of field?.match(/[^/[\]]+/g) ?? []) {
    const key: string | number = isArray(found) ? Number(step) : step;
    found = isArray(found) ? found[Number(step)] : isObject(found) ? memberOf(found, step) : undefined;
    if (found === undefined) return place;
    steps.push(key);
  }
  return [...place, ...steps];
};

/** Does an OutputPath that found nothing look in what the state was given, for all or for what its result did not replace? */
export const isInputKept = (path: string, { state, language }: StateAt): boolean => {
  const put = memberOf(state, 'ResultPath');
  return language === 'JSONPath' && memberOf(state, 'OutputPath') === path && put !== undefined && put !== '$';
};

/** Was there nothing where it looked? Else it found something, and could not work with it. */
export const foundNothing = ({ said }: Broken): boolean => /` (found|gave) nothing(,|:|$)/.test(said);

const invoked = /:states:::lambda:invoke(\.waitForTaskToken)?$/;

/** What a JSONata expression that gave nothing should have known of a result, as the end of a sentence. */
export const ofTheResult = (broken: Broken, { state }: StateAt): string => {
  if (!foundNothing(broken)) return '';
  if (['Map', 'Parallel'].includes(String(state.Type)) && /\$states\.result\.\w/.test(broken.text))
    return `, as \`$states.result\` is a list of what each ${state.Type === 'Map' ? 'iteration' : 'branch'} gave`;
  const isBeside =
    /\$states\.result\.(?!Payload|StatusCode|ExecutedVersion|SdkHttpMetadata|SdkResponseMetadata|FunctionError|LogResult)/;
  return invoked.test(String(memberOf(state, 'Resource'))) && isBeside.test(broken.text)
    ? ', as through `lambda:invoke` the function’s answer is in `$states.result.Payload`'
    : '';
};

/** Where a path of plain members stops, told by the path's own names and the kind of what is there, never by its value. */
const stopsIn = (path: string, input: JsonValue): string => {
  const names = /^\$((?:\.[A-Za-z_]\w*)+)$/.exec(path)?.[1]?.slice(1).split('.') ?? [];
  let [found, way] = [input, '$'];
  for (const one of names) {
    if (typeof found === 'string') return `, as \`${way}\` is a text, which no path enters`;
    const next = isObject(found) ? memberOf(found, one) : undefined;
    if (next === undefined) {
      const alike = isObject(found) ? Object.keys(found).find((key) => key.toLowerCase() === one.toLowerCase()) : '';
      if (alike) return `, as \`${way}\` has no \`${one}\`: it has \`${alike}\``;
      return way === '$' || !isObject(found) ? '' : `, as \`${way}\` has no \`${one}\``;
    }
    [found, way] = [next, `${way}.${one}`];
  }
  return '';
};

/**
 * What a JSONPath that found nothing was read from, as the end of a sentence; empty where that says no more.
 * `before`: the run's last event before it broke down.
 */
export const whereItStops = (path: string, { state, language }: StateAt, before: HistoryEvent): string => {
  if (language !== 'JSONPath') return '';
  if (!before.type.endsWith('StateEntered')) {
    const selector = memberOf(state, 'ResultSelector');
    if (selector !== undefined && toText(selector).includes(JSON.stringify(path).slice(1, -1)))
      return ', as `ResultSelector` reads the result alone, not the state’s input, and this result has none';
    if (memberOf(state, 'OutputPath') !== path) return '';
    return memberOf(state, 'ResultPath') === undefined
      ? ', as `OutputPath` reads what the state has made, and without `ResultPath` that is its result alone'
      : ', as `OutputPath` reads what the state has made, and there is none in it';
  }
  const { input } = detailsOf(before);
  const narrowed = memberOf(state, 'InputPath');
  const isWhole = narrowed === undefined || narrowed === path;
  const parsed = typeof input === 'string' && isWhole ? parseJson(input) : undefined;
  return parsed === undefined || parsed instanceof SyntaxFault ? '' : stopsIn(path, parsed);
};
