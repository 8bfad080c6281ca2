import { isObject, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import { sameJson } from '../../values/same';
import { type Operator, valuesIn } from '../mutant';

const templates = ['Parameters', 'ResultSelector', 'ItemSelector', 'Arguments', 'Output', 'Assign'];

/** Two neighbouring members of what is sent or kept have each other's value. */
export const swapMembers: Operator = function* ({ definition, states }) {
  for (const { state, place } of states)
    for (const field of templates) {
      const template = memberOf(state, field);
      if (!isObject(template)) continue;
      for (const { value, place: at } of valuesIn(template, [...place, field])) {
        if (!isObject(value)) continue;
        const names = Object.keys(value).filter((name) => !/^(FunctionName|TableName|QueueUrl|TopicArn)/.test(name));
        for (let index = 1; index < names.length; index++) {
          const [a = '', b = ''] = [names[index - 1], names[index]];
          const [left, right] = [memberOf(value, a), memberOf(value, b)];
          if (sameJson(left, right) || a.endsWith('.$') !== b.endsWith('.$')) continue;
          yield {
            place: [...at, b],
            to: a,
            definition: edited(
              edited(definition, [...at, a], () => right),
              [...at, b],
              () => left,
            ),
          };
        }
      }
    }
};
