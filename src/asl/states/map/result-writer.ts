import { andThen, type Eventually } from '../../engine/eventually';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { Source } from '../../link/source';
import { isObject, type JsonValue, memberOf } from '../../values';

/** Says where a map run's results were written; that is then the state's result. */
export type Writer = (
  thread: Thread,
  effective: JsonValue,
  run: { readonly arn: string; readonly id: string },
) => Eventually<Outcome<JsonValue>>;

/** `ResultWriter`, where the state has one with a bucket to write to. */
export function linkWriter(state: Source): Writer | undefined {
  const given = state.get('ResultWriter');
  if (!isObject(given) || memberOf(given, 'Resource') === undefined) return undefined;
  const source = state.inner('ResultWriter');
  const parameters = source.language === 'JSONata' ? source.jsonata('Arguments') : source.template('Parameters');
  return (thread, effective, run) =>
    andThen(parameters?.evaluate(thread.at(effective)), (place) => {
      if (place instanceof Failure) return place;
      const text = (name: string): string => {
        const value = isObject(place) ? memberOf(place, name) : undefined;
        return typeof value === 'string' ? value : '';
      };
      const prefix = text('Prefix').replace(/\/$/, '');
      const Key = `${prefix === '' ? '' : `${prefix}/`}${run.id}/manifest.json`;
      return { MapRunArn: run.arn, ResultWriterDetails: { Bucket: text('Bucket'), Key } };
    });
}
