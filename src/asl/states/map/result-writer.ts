import { isoTime } from '../../engine/context';
import { andThen, type Eventually } from '../../engine/eventually';
import type { Execution } from '../../engine/execution';
import type { EndedRun } from '../../engine/steps';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { Source } from '../../link/source';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';

/** What a map run's results come to as the state's result. */
export type Writer = (thread: Thread, effective: JsonValue, run: EndedRun) => Eventually<Outcome<JsonValue>>;

/**
 * `ResultWriter`, where the state has one: with a bucket the result tells where the manifest lies, without one it is
 * what the children gave, as `WriterConfig` forms it [doc ResultWriter].
 */
export function linkWriter(state: Source): Writer | undefined {
  const given = state.get('ResultWriter');
  if (!isObject(given)) return undefined;
  const source = state.inner('ResultWriter');
  if (memberOf(given, 'Resource') === undefined) {
    const transform = transformations.get(source.inner('WriterConfig').text('Transformation') ?? 'COMPACT');
    return transform === undefined ? undefined : (_thread, _effective, run) => transform(run);
  }
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

/** The children's outputs; of a failed child everything that is known of it. */
export const outputsOf = ({ children }: EndedRun): JsonValue[] => children.map((child) => child.output ?? about(child));

const transformations: ReadonlyMap<string, (run: EndedRun) => JsonValue> = new Map([
  ['NONE', ({ children }) => children.map(about)],
  ['COMPACT', outputsOf],
  ['FLATTEN', (run) => outputsOf(run).flatMap((output) => (isArray(output) ? output : [output]))],
]);

/** A child as ResultWriter describes it; texts are JSON text. */
function about(child: Execution): JsonObject {
  const told: Record<string, JsonValue> = { ExecutionArn: child.arn };
  if (child.failure?.error !== undefined) told.Error = child.failure.error;
  if (child.failure?.cause !== undefined) told.Cause = child.failure.cause;
  told.Input = toText(child.input);
  told.InputDetails = { Included: true };
  told.Name = child.name;
  if (child.output !== undefined) {
    told.Output = toText(child.output);
    told.OutputDetails = { Included: true };
  }
  const redrivable = child.status !== 'SUCCEEDED' && !child.express;
  told.RedriveCount = 0;
  told.RedriveStatus = redrivable ? 'REDRIVABLE' : 'NOT_REDRIVABLE';
  if (!redrivable) told.RedriveStatusReason = `Execution is ${child.status} and cannot be redriven`;
  told.StartDate = isoTime(child.startTime);
  told.StateMachineArn = child.stateMachineArn;
  told.Status = child.status;
  told.StopDate = isoTime(child.stopTime ?? child.startTime);
  return told;
}
