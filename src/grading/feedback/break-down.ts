import { type JsonValue, toText } from '@/asl';
import type { Observation } from '../exercise/observation';

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
