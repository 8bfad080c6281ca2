import { describe, expect, it } from 'vitest';
import { type JsonValue, readWorld, WorldFault } from '@/asl';

describe('a world', () => {
  it('may be empty, and may hold one of everything', () => {
    expect(readWorld({})).not.toBeInstanceOf(WorldFault);
    const full = readWorld({
      role: { allow: ['*', { action: 'sqs:*', resource: 'arn:*' }] },
      functions: {
        F: { responses: [{ when: { a: [1] }, returns: { 'x.$': '$.a' } }, { throws: { errorType: 'E' } }] },
      },
      tables: { T: { key: { partition: 'id' }, items: [{ id: { S: '1' } }] } },
      queues: { Q: { consumer: {} } },
      topics: { N: { subscriptions: [{ queue: 'Q' }] } },
      buses: {
        default: { rules: [{ name: 'r', pattern: { source: ['a'] }, targets: [{ queue: 'Q' }, { bus: 'default' }] }] },
      },
      clusters: { C: {} },
      taskDefinitions: { D: {} },
      jobQueues: { J: {} },
      jobDefinitions: { K: {} },
      buckets: { B: { k: 'v' } },
      machines: { M: { definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } } },
      activities: { A: { worker: { responses: [{ hangs: true }] } } },
      endpoints: [{ url: 'https://x' }],
      outside: 'nobody',
    });
    expect(full).not.toBeInstanceOf(WorldFault);
  });

  it.each([
    [[], '', 'must be an object but is a list'],
    [{ tabels: {} }, 'tabels', "did you mean 'tables'?"],
    [{ functions: { F: { timeout: 1000 } } }, 'functions.F.timeout', 'must be a number from 1 to 900 but is 1000'],
    [
      { functions: { F: { responses: [{}] } } },
      'functions.F.responses[0]',
      'needs exactly one of returns, throws, error',
    ],
    [
      { functions: { F: { responses: [{ returns: 1, hangs: true }] } } },
      'functions.F.responses[0]',
      'not returns and hangs',
    ],
    [{ functions: { F: { responses: [{ returns: { 'a.$': '$[' } }] } } }, 'functions.F.responses[0].returns.a.$', ''],
    [
      { functions: { F: { responses: [{ when: { a: 1 }, returns: 1 }] } } },
      'functions.F.responses[0].when.a',
      'must be a list of the values that match',
    ],
    [
      { functions: { F: { responses: [{ when: { a: [{ prefx: 'x' }] }, returns: 1 }] } } },
      'functions.F.responses[0].when.a[0].prefx',
      'is no matcher',
    ],
    [{ tables: { T: {} } }, 'tables.T.key', 'is missing: it must be an object'],
    [
      { tables: { T: { key: { partition: 'id' }, items: [{ id: '1' }] } } },
      'tables.T.items[0].id',
      'must be a typed value such as {"S": "…"}',
    ],
    [
      { queues: { Q: { redrive: { queue: 'X', maxReceiveCount: 1 } } } },
      'queues.Q.redrive.queue',
      "names the queue 'X', which the world does not have",
    ],
    [{ topics: { N: { subscriptions: [{ queue: 'X' }] } } }, 'topics.N.subscriptions[0]', "names the queue 'X'"],
    [
      { topics: { N: { subscriptions: [{}] } } },
      'topics.N.subscriptions[0]',
      'needs exactly one of queue, function, email',
    ],
    [
      { buses: { b: { rules: [{ name: 'r', pattern: {}, targets: [{ machine: 'M' }] }] } } },
      'buses.b.rules[0].targets[0]',
      "names the machine 'M'",
    ],
    [{ machines: { M: { definition: { StartAt: 'A', States: {} } } } }, 'machines.M.definition', 'cannot run:'],
    [{ machines: { M: { definition: {}, type: 'FAST' } } }, 'machines.M.type', 'must be one of STANDARD, EXPRESS'],
    [
      { role: { allow: ['lambda'] } },
      'role.allow[0]',
      "must name an action such as 'lambda:InvokeFunction' or '*', not 'lambda'",
    ],
    [
      { role: { allow: ['lambda:*', { action: 'glue:StartJobRun', resource: 'arn:aws:glue:*:*:job/nightly' }] } },
      'role.allow[1].resource',
      "cannot be held against what 'glue:StartJobRun' is asked for: resources are told apart for batch, dynamodb, ecs, events, execute-api, lambda, s3, sns, sqs, states. Leave it out",
    ],
    [
      { role: { allow: [], deny: [{ action: 'batch:DescribeJobs', resource: 'arn:aws:batch:*' }] } },
      'role.deny[0].resource',
      "cannot be held against what 'batch:DescribeJobs' is asked for",
    ],
    [{ buckets: { B: { k: 1 } } }, 'buckets.B.k', 'must be a text but is a number'],
    [{ constructor: {} }, 'constructor', 'is not known'],
  ])('%j is refused at %s', (document, path, message) => {
    const fault = readWorld(document as JsonValue);
    expect(fault).toBeInstanceOf(WorldFault);
    expect((fault as WorldFault).path).toBe(path);
    expect((fault as WorldFault).message).toContain(message);
  });
});
