/** How an execution is started, as a form holds it; everything but the name is JSON text. */
export interface Start {
  readonly as: 'request' | 'api' | 'event';
  /** Empty: AWS makes one. */
  readonly name: string;
  readonly call: string;
  readonly mapping: string;
  readonly event: string;
  readonly rule: string;
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** The machine's ARN in every run of the playground. */
export const MACHINE_ARN = 'arn:aws:states:us-east-1:111111111111:stateMachine:StateMachine';

export const firstStart: Start = {
  as: 'request',
  name: '',
  call: pretty({
    method: 'POST',
    path: '/orders',
    headers: { 'x-customer': 'C-7' },
    body: '{"order": "A-1"}',
  }),
  mapping: pretty({ StateMachineArn: MACHINE_ARN, Input: '$request.body' }),
  event: pretty({
    version: '0',
    id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
    'detail-type': 'Order placed',
    source: 'shop',
    account: '111111111111',
    time: '2026-01-01T00:00:00Z',
    region: 'us-east-1',
    resources: [],
    detail: { order: 'A-1' },
  }),
  rule: pretty({
    name: 'orders',
    pattern: { source: ['shop'] },
    targets: [{ machine: 'StateMachine', inputPath: '$.detail' }],
  }),
};
