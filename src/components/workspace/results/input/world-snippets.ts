/** Ready pieces of a world, each with the fields one will want to change. */
export const SNIPPETS: ReadonlyMap<string, { readonly words: string; readonly world: object }> = new Map([
  [
    'function',
    {
      words: 'a Lambda function',
      world: {
        functions: {
          'my-function': {
            duration: 1,
            responses: [
              { times: 1, throws: { errorType: 'Busy', errorMessage: 'try later' } },
              { returns: { ok: true } },
            ],
          },
        },
      },
    },
  ],
  [
    'table',
    {
      words: 'a DynamoDB table',
      world: { tables: { Orders: { key: { partition: 'id' }, items: [{ id: { S: 'A-1' }, sum: { N: '12' } }] } } },
    },
  ],
  [
    'queue',
    {
      words: 'an SQS queue with a consumer',
      world: { queues: { work: { consumer: { after: 30, callbacks: [{ after: 5, output: { done: true } }] } } } },
    },
  ],
  ['topic', { words: 'an SNS topic', world: { topics: { news: { subscriptions: [{ email: 'ada@example.org' }] } } } }],
  ['bucket', { words: 'an S3 bucket', world: { buckets: { photos: { 'a.json': '[1, 2, 3]' } } } }],
  [
    'bus',
    {
      words: 'an event bus with a rule',
      world: {
        buses: { default: { rules: [{ name: 'all', pattern: { source: ['shop'] }, targets: [{ queue: 'events' }] }] } },
        queues: { events: {} },
      },
    },
  ],
  [
    'task',
    {
      words: 'an ECS cluster and task',
      world: { clusters: { main: {} }, taskDefinitions: { render: { startup: 20, duration: 60, exitCode: 0 } } },
    },
  ],
  [
    'job',
    {
      words: 'a Batch queue and job',
      world: { jobQueues: { nightly: {} }, jobDefinitions: { sort: { duration: 300 } } },
    },
  ],
  [
    'machine',
    {
      words: 'another state machine',
      world: {
        machines: { child: { definition: { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } } } },
      },
    },
  ],
  ['activity', { words: 'an activity without a worker', world: { activities: { jetty: {} } } }],
  [
    'worker',
    {
      words: 'an activity with a worker',
      world: {
        activities: {
          bench: { worker: { name: 'ada', after: 10, duration: 60, responses: [{ returns: { ok: true } }] } },
        },
      },
    },
  ],
  [
    'endpoint',
    {
      words: 'an HTTP endpoint',
      world: { endpoints: [{ method: 'GET', url: 'https://api.example.com/', status: 200, body: { ok: true } }] },
    },
  ],
  ['role', { words: 'a role that allows little', world: { role: { allow: ['lambda:InvokeFunction'] } } }],
]);
