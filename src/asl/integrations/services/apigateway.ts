import { isArray, isObject, memberOf } from '../../values';
import { type Service, unusable } from '../service';

export const apigateway: Service = {
  token: 'apigateway',
  apis: { invoke: ['waitForTaskToken'] },
  prepare: ({ parameters }) => {
    const headers = isObject(parameters) ? memberOf(parameters, 'Headers') : undefined;
    if (isObject(headers) && !Object.values(headers).every(isArray)) {
      return unusable(parameters, `The value of the field 'Headers' has an invalid format`);
    }
    return parameters;
  },
};
