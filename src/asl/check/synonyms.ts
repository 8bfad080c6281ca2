import type { Shape } from '../rules/field-types';
import type { JsonObject } from '../values';

/** Words that other tools and other people use for a field, in small letters; of several fields the first that the object knows and lacks. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['otherwise', ['Default']],
  ['else', ['Default']],
  ['fallback', ['Default']],
  ['defaultnext', ['Default']],
  ['goto', ['Next', 'Default']],
  ['then', ['Next']],
  ['target', ['Next']],
  ['transition', ['Next']],
  ['nextstate', ['Next', 'Default']],
  ['isend', ['End']],
  ['final', ['End']],
  ['terminal', ['End']],
  ['start', ['StartAt']],
  ['initialstate', ['StartAt']],
  ['steps', ['States']],
  ['rules', ['Choices']],
  ['cases', ['Choices']],
  ['conditions', ['Choices']],
  ['description', ['Comment']],
  ['note', ['Comment']],
  ['function', ['Resource']],
  ['functionarn', ['Resource']],
  ['arn', ['Resource']],
  ['action', ['Resource']],
  ['timeout', ['TimeoutSeconds']],
  ['heartbeat', ['HeartbeatSeconds']],
  ['duration', ['Seconds']],
  ['delay', ['Seconds', 'IntervalSeconds']],
  ['until', ['Timestamp']],
  ['interval', ['IntervalSeconds']],
  ['retries', ['MaxAttempts', 'Retry']],
  ['maxretries', ['MaxAttempts']],
  ['attempts', ['MaxAttempts']],
  ['backoff', ['BackoffRate']],
  ['jitter', ['JitterStrategy']],
  ['errors', ['ErrorEquals']],
  ['concurrency', ['MaxConcurrency']],
  ['reason', ['Cause']],
  ['message', ['Cause']],
  ['errorcode', ['Error']],
  ['variables', ['Assign']],
  ['set', ['Assign']],
]);

/** The field that people who write this word mean. */
export const synonymOf = (word: string, object: JsonObject, shape: Shape): string | undefined =>
  FIELDS.get(word.toLowerCase())?.find((name) => shape.fields.has(name) && !Object.hasOwn(object, name));
