import type { Service } from '../service';

/** Nested executions; the only service with `.sync:2`. */
export const states: Service = { token: 'states', apis: { startExecution: ['sync', 'sync:2', 'waitForTaskToken'] } };
