import type { Service } from '../service';

/** HTTP task: `arn:aws:states:::http:invoke`. */
export const http: Service = { token: 'http', apis: { invoke: [] } };
