import { isObject, type JsonValue, memberOf } from '@/asl';
import { edited, type StateAt } from '../../values/definition';
import type { Operator } from '../mutant';

const constant = ({ language }: StateAt, value: JsonValue): { Type: string } & Record<string, JsonValue> =>
  language === 'JSONata' ? { Type: 'Pass', QueryLanguage: 'JSONata', Output: value } : { Type: 'Pass', Result: value };

/** The sample's output, or its input to a call, is written into the definition. */
export const learnByHeart: Operator = function* ({ definition, states, sample }) {
  for (const at of states) {
    const { state, place, name } = at;
    if (place.length > 2) continue;
    const extra = `${name} by heart`;
    if (memberOf(state, 'End') === true && sample.output !== undefined) {
      const { End: _, ...rest } = state;
      const added = { ...constant(at, sample.output), End: true };
      yield {
        place: [...place, 'End'],
        to: 'the output of the sample',
        definition: edited(definition, ['States'], (all) =>
          isObject(all) ? { ...all, [name]: { ...rest, Next: extra }, [extra]: added } : all,
        ),
      };
    }
    if (state.Type === 'Task' && at.startAt === name) {
      const added = { ...constant(at, sample.input), Next: name };
      yield {
        place,
        to: 'the input of the sample',
        definition: edited(
          edited(definition, ['StartAt'], () => extra),
          ['States'],
          (all) => (isObject(all) ? { ...all, [extra]: added } : all),
        ),
      };
    }
  }
  if (sample.output !== undefined)
    yield {
      place: [],
      to: 'nothing but the output of the sample',
      definition: { StartAt: 'Answer', States: { Answer: { Type: 'Pass', Result: sample.output, End: true } } },
    };
};
