import type { Service } from '../service';

/** `lambda:invoke`; a function's ARN as Resource is a form of its own (see `resource.ts`). */
export const lambda: Service = { token: 'lambda', apis: { invoke: ['waitForTaskToken'] } };
