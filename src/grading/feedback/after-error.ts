import { isArray, isNumber, isObject, memberOf, toNumber } from '@/asl';
import type { StateAt } from '../values/definition';
import { name, type Reason, reason } from './reason';
import { entryFor, fellTo, numberIn, type Visit } from './trail';
import { failedWith } from './way-to';

/** Does any entry of Retry or Catch name the error? */
const names = ({ state }: StateAt, field: 'Retry' | 'Catch', error: string): boolean => {
  const entries = memberOf(state, field);
  return (
    isArray(entries) &&
    entries.some((entry) => {
      const named = isObject(entry) ? memberOf(entry, 'ErrorEquals') : undefined;
      return isArray(named) && named.includes(error);
    })
  );
};

/** The one field of a Task that bounds how long it may take, and what it says. */
const boundOf = (visit: Visit): { field: string; said: string } | undefined => {
  const bounds = ['TimeoutSeconds', 'HeartbeatSeconds'].filter((one) => memberOf(visit.at.state, one) !== undefined);
  const [field] = bounds;
  const value = field === undefined ? undefined : memberOf(visit.at.state, field);
  if (field === undefined || bounds.length > 1 || !isNumber(value)) return undefined;
  return {
    field,
    said: `${name(visit)} may take ${toNumber(value)} s${field === 'TimeoutSeconds' ? '' : ' between two signs of life'} (\`${field}\`), and took longer.`,
  };
};

/** What a state does with an error: retried, caught, or neither. */
export const afterError = (visit: Visit): Reason | undefined => {
  const { at, error } = visit;
  if (error === undefined) return undefined;
  if (error === 'States.Runtime')
    return reason(at.place, `${name(visit)} failed with \`States.Runtime\`, which is neither retried nor caught.`);
  const retrier = entryFor(at, 'Retry', error);
  const catcher = entryFor(at, 'Catch', error);
  const most = retrier && numberIn(retrier.entry, 'MaxAttempts', 3);
  const used =
    retrier && most !== undefined && fellTo(visit, retrier) > most
      ? `\`Retry[${retrier.index}]\` of ${name(visit)} allows ${most} ${most === 1 ? 'retry' : 'retries'} after the first call (\`MaxAttempts\`), and they are used up`
      : memberOf(at.state, 'Retry') === undefined
        ? `${name(visit)} ${failedWith(visit)}, and has no \`Retry\``
        : `no entry of \`Retry\` of ${name(visit)} names the error it failed with`;
  const then = catcher
    ? `\`Catch[${catcher.index}]\` takes the error and leads to “${String(catcher.entry.Next)}”`
    : memberOf(at.state, 'Catch') === undefined
      ? 'it has no `Catch` either'
      : `no entry of \`Catch\` takes it either${error === 'States.Timeout' && names(at, 'Catch', 'States.TaskFailed') ? ': `States.TaskFailed` does not take time-outs' : ''}`;
  const bound = error === 'States.Timeout' ? boundOf(visit) : undefined;
  const place = retrier
    ? [...retrier.place, 'MaxAttempts']
    : catcher
      ? catcher.place
      : bound
        ? [...at.place, bound.field]
        : at.place;
  return reason(place, `${bound ? `${bound.said} ` : ''}${used.charAt(0).toUpperCase()}${used.slice(1)}; ${then}.`);
};
