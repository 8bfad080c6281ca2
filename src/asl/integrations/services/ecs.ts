import { isObject } from '../../values';
import type { Service } from '../service';

export const ecs: Service = {
  token: 'ecs',
  apis: { runTask: ['sync', 'waitForTaskToken'] },
  // `.sync` marks the task, so that its end can be told from others'.
  prepare: ({ pattern, parameters }) =>
    pattern === 'sync' && isObject(parameters) ? { ...parameters, StartedBy: 'AWS Step Functions' } : parameters,
};
