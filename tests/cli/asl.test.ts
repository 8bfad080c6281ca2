import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
const file = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const asl = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync('node', ['--import', 'tsx', 'src/cli/asl.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'asl-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const resource = 'arn:aws:lambda:us-east-1:111111111111:function:F';
const task = { StartAt: 'T', States: { T: { Type: 'Task', Resource: resource, End: true } } };

describe('asl run', { timeout: 30_000 }, () => {
  it('prints the history as a table and ends with how it went', () => {
    const args = ['run', file('m.json', task), '--mocks', file('mocks.json', { T: [{ Return: { ok: 1 } }] })];
    const { stdout, status } = asl(args);
    expect(stdout.split('\n')[2]).toMatch(/^3\s+←2\s+\+0\.000s\s+LambdaFunctionScheduled/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('SUCCEEDED  {"ok":1}');
    expect(status).toBe(0);
  });

  it('says which response is missing, and fails', () => {
    const { stderr, status } = asl(['run', file('m.json', task)]);
    expect(stderr).toContain("state 'T'");
    expect(status).toBe(1);
  });

  it.each([
    [['run', 'nowhere.json'], 'nowhere.json does not exist.'],
    [['run'], 'Which definition? Name its file.'],
    [['fly'], "There is no command 'fly'."],
  ])('%j: one sentence, status 2', (args, sentence) => {
    const { stderr, status } = asl(args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe('asl serve', { timeout: 30_000 }, () => {
  it('answers each line by its id, and a bad one does not end the others', () => {
    const definition = JSON.stringify({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } });
    const requests = [
      JSON.stringify({ id: 'a', kind: 'execution', definition, input: '{ "x": 1.0 }' }),
      'not json',
      JSON.stringify({ id: 'b', kind: 'nothing' }),
      JSON.stringify({ id: 'c', kind: 'start-execution-error', definition, input: 'not json' }),
    ];
    const answers = asl(['serve'], `${requests.join('\n')}\n`)
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers[0]).toMatchObject({ id: 'a', status: 'SUCCEEDED', output: '{ "x": 1.0 }' });
    expect(answers[1].crash).toBeTypeOf('string');
    expect(answers[2]).toEqual({ id: 'b', crash: "There is no kind 'nothing'." });
    expect(answers[3]).toMatchObject({ id: 'c', exception: { error: 'InvalidExecutionInput' } });
  });
});
