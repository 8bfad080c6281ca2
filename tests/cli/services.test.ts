import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servicesDocument, servicesText } from '@/cli/commands/services';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'services-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};
const asl = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync('node', ['--import', 'tsx', 'src/cli/asl.ts', ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};
const example = ['docs/examples/order.asl.json', '--world', 'docs/examples/order.world.json'];
const input = '{"id":"o-7","items":["pen","ink"],"total":120}';
const url = 'https://sqs.us-east-1.amazonaws.com/111111111111/Q';
const approve = {
  StartAt: 'Approve',
  States: {
    Approve: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: url, MessageBody: { 'token.$': '$$.Task.Token' } },
      TimeoutSeconds: 60,
      End: true,
    },
  },
};

describe('the table of services', () => {
  it('is current (npm run -s asl -- services --write makes it so)', () => {
    expect(readFileSync(servicesDocument, 'utf8')).toBe(servicesText('tests'));
  });

  it('names a test for every row', () => {
    const rows = servicesText('tests')
      .split('\n')
      .filter((line) => /^\| \[?`/.test(line));
    expect(rows.length).toBeGreaterThan(80);
    for (const row of rows) expect(row).toMatch(/\]\(\.\.\/tests\/asl\/.+\.test\.ts\) \|$/);
  });
});

describe('asl run in a world', { timeout: 60_000 }, () => {
  it('goes through every service of the course in one run, and shows what each holds', () => {
    const { stdout, status } = asl('run', ...example, '--input', input);
    expect(status).toBe(0);
    for (const called of [
      'lambda  resource=invoke',
      'resourceType=dynamodb',
      'runTask.sync',
      'submitJob.sync',
      'startExecution.sync:2',
    ]) {
      expect(stdout).toContain(called);
    }
    for (const seen of [
      'activity:Pick',
      'sendMessage.waitForTaskToken',
      'resourceType=sns',
      'putEvents',
      'aws-sdk:s3',
      'function:Invoice',
    ]) {
      expect(stdout).toContain(seen);
    }
    expect(stdout).toContain('clusters.Main: task is STOPPED');
    expect(stdout).toMatch(/execution:Charge:[^ ]+ {2}SUCCEEDED {2}\{"receipt":"paid 120"\}/);
    expect(stdout).toContain('tables.Orders:\n    {"id":{"S":"o-7"},"state":{"S":"NEW"}}');
  });

  it('shows the world after an event', () => {
    const { stdout } = asl('run', ...example, '--input', input, '--event', '15');
    expect(stdout).toContain('The world after event 15 (TaskScheduled)');
    expect(stdout).toContain('tables.Orders: nothing');
    expect(asl('run', ...example, '--input', input, '--event', '0').stderr).toContain(
      '--event is the id of an event, from 1 to 89.',
    );
  });

  it('waits for somebody outside, and goes on with what they send', () => {
    const machine = file('approve.asl.json', approve);
    const world = file('approve.world.json', { queues: { Q: {} } });
    const waiting = asl('run', machine, '--world', world);
    expect(waiting.stdout).toMatch(
      /It waits for\n {2}Approve \(arn:aws:states:::sqs:sendMessage\.waitForTaskToken\)\n {4}taskToken \S+/,
    );
    const signals = file('signals.json', [
      { kind: 'SendTaskSuccess', state: 'Approve', output: { yes: true }, at: 30 },
      { kind: 'SendTaskSuccess', state: 'Approve', output: {}, at: 40 },
    ]);
    const { stdout, status } = asl('run', machine, '--world', world, '--signals', signals);
    expect(status).toBe(0);
    expect(stdout).toContain('SUCCEEDED  {"yes":true}');
    expect(stdout).toContain('2. TaskDoesNotExist: ');
  });

  it.each([
    ['--world', { tables: { T: {} } }, 'tables.T.key is missing: it must be an object.'],
    ['--signals', [{ kind: 'SendTaskSuccess', at: 1 }], 'signals[0] needs a taskToken, or the state that waits.'],
    [
      '--mocks',
      { Approve: [{ Return: 1, Submit: { MessageId: 5 } }] },
      "Answer 1 of 'Approve' is not what sqs:sendMessage.waitForTaskToken returns: Submit: MessageId must be a string but is a number.",
    ],
  ])('%s %j is refused with its place', (option, value, message) => {
    const { stderr, status } = asl('run', file('m.json', approve), option, file('bad.json', value));
    expect([stderr.includes(message), status], stderr).toEqual([true, 2]);
  });
});
