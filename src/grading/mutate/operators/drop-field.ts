import { isArray, isObject, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import type { Operator } from '../mutant';

const fields = [
  'InputPath',
  'Parameters',
  'ResultSelector',
  'ResultPath',
  'OutputPath',
  'Output',
  'Assign',
  'ItemSelector',
  'ItemsPath',
  'Items',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'MaxConcurrency',
  'Default',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
  'ItemBatcher',
];

/** A field that may be absent is: data flow, time-outs, concurrency, the Default, what a catcher keeps. */
export const dropField: Operator = function* ({ definition, states }) {
  for (const { state, place } of states) {
    for (const field of fields)
      if (memberOf(state, field) !== undefined) {
        const at = [...place, field];
        yield { place: at, definition: edited(definition, at, () => undefined) };
      }
    for (const list of ['Catch', 'Choices']) {
      const entries = memberOf(state, list);
      if (!isArray(entries)) continue;
      for (const [index, entry] of entries.entries())
        for (const field of ['ResultPath', 'Output', 'Assign'])
          if (isObject(entry) && memberOf(entry, field) !== undefined) {
            const at = [...place, list, index, field];
            yield { place: at, definition: edited(definition, at, () => undefined) };
          }
    }
  }
};
