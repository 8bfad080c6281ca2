import type { Service } from '../service';

export const events: Service = { token: 'events', apis: { putEvents: ['waitForTaskToken'] } };
