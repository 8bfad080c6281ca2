import { isArray, isObject, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import { entriesOf, type Operator } from '../mutant';

/** `ErrorEquals` takes every error, one name less, or another error than it names. */
export const errorNames: Operator = function* ({ definition, states }) {
  for (const field of ['Retry', 'Catch'])
    for (const { entries, place } of entriesOf(states, field))
      for (const [index, entry] of entries.entries()) {
        const names = isObject(entry) ? memberOf(entry, 'ErrorEquals') : undefined;
        if (!isArray(names)) continue;
        const at = [...place, index, 'ErrorEquals'];
        const set = (to: string, value: readonly string[]) => ({
          place: at,
          to,
          definition: edited(definition, at, () => value),
        });
        const texts = names.filter((name) => typeof name === 'string');
        if (texts.includes('States.ALL')) yield set('some', ['Unforeseen.Error']);
        else {
          yield set('all', ['States.ALL']);
          if (texts.length > 1)
            for (const name of texts)
              yield set(
                `without ${name}`,
                texts.filter((one) => one !== name),
              );
          else yield set('another', ['Unforeseen.Error']);
        }
      }
};
