import { type HistoryEvent, isObject, type JsonValue, memberOf, parseJson, SyntaxFault, toText } from '@/asl';
import { detailsOf } from '../align/details';
import type { Observation } from '../exercise/observation';
import type { StateAt } from '../values/definition';

/** Where a cause names the path or expression that found nothing; what it quotes beside that is data. */
const named = [
  /The JSONPath '([^']+)'/,
  /argument for the field '([^']+)'/,
  /Invalid path '([^']+)'/,
  /does not reference an input value: (\S+)/,
  /The JSONata expression '(.+?)' specified for the field/s,
];

const saidOf = (found: string, error: string): string => {
  const nothing = `\`${found}\` ${error === 'States.Runtime' ? 'found' : 'gave'} nothing`;
  return /^\$\$\.Task|\$states\.context\.Task/.test(found)
    ? `${nothing}: there is a task token only where the resource ends in \`.waitForTaskToken\``
    : nothing;
};

/** What ended a run. */
export interface Broken {
  /** The path or expression, as the definition has it. */
  readonly text: string;
  /** The state it stands in. */
  readonly state: string | undefined;
  /** What that means, as the end of a sentence. */
  readonly said: string;
}

/** The path or expression of the learner's own that found nothing and so ended the run; undefined where it was something else. */
export const brokenBy = (
  { error, cause }: Pick<Observation, 'error' | 'cause'>,
  definition: JsonValue,
): Broken | undefined => {
  if (cause === undefined || (error !== 'States.Runtime' && error !== 'States.QueryEvaluationError')) return undefined;
  const written = toText(definition);
  for (const pattern of named) {
    const found = pattern.exec(cause)?.[1];
    // Only what stands in the definition is told: anything else could be the scenario's.
    if (found === undefined || !written.includes(JSON.stringify(found).slice(1, -1))) continue;
    const state = /while executing the state '(.+?)' \(entered/s.exec(cause)?.[1];
    return { text: found, state, said: saidOf(found, error) };
  }
  return undefined;
};

/** Where a path of plain members stops, told by the path's own names and the kind of what is there, never by its value. */
const stopsIn = (path: string, input: JsonValue): string => {
  const names = /^\$((?:\.[A-Za-z_]\w*)+)$/.exec(path)?.[1]?.slice(1).split('.') ?? [];
  let [found, way] = [input, '$'];
  for (const one of names) {
    if (typeof found === 'string') return `, as \`${way}\` is a text, which no path enters`;
    const next = isObject(found) ? memberOf(found, one) : undefined;
    if (next === undefined) return way === '$' || !isObject(found) ? '' : `, as \`${way}\` has no \`${one}\``;
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
    return selector !== undefined && toText(selector).includes(JSON.stringify(path))
      ? ', as `$` in `ResultSelector` is the result and not the state’s input'
      : '';
  }
  const { input } = detailsOf(before);
  const parsed = typeof input === 'string' && memberOf(state, 'InputPath') === undefined ? parseJson(input) : undefined;
  return parsed === undefined || parsed instanceof SyntaxFault ? '' : stopsIn(path, parsed);
};
