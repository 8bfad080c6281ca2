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

/** The path or expression of the learner's own that found nothing and so ended the run; undefined where it was something else. */
export const brokenBy = ({ error, cause }: Observation, definition: JsonValue): string | undefined => {
  if (cause === undefined || (error !== 'States.Runtime' && error !== 'States.QueryEvaluationError')) return undefined;
  const written = toText(definition);
  for (const pattern of named) {
    const found = pattern.exec(cause)?.[1];
    // Only what stands in the definition is told: anything else could be the scenario's.
    if (found !== undefined && written.includes(JSON.stringify(found).slice(1, -1))) return found;
  }
  return undefined;
};

/** What that means, as the end of a sentence. */
export const brokenText = (found: string): string =>
  found.startsWith('$$.Task')
    ? `\`${found}\` found nothing: there is a task token only where the resource ends in \`.waitForTaskToken\``
    : found.includes('$states.context.Task')
      ? `\`${found}\` gave nothing: there is a task token only where the resource ends in \`.waitForTaskToken\``
      : `\`${found}\` found nothing`;
