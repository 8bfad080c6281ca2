import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statecraft-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const asl = (...args: string[]): { status: number; out: string; error: string } => {
  try {
    const out = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/asl.ts', 'check', ...args], {
      stdio: 'pipe',
    });
    return { status: 0, out: out.toString(), error: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
    return { status, out: stdout.toString(), error: stderr.toString() };
  }
};

const GOOD = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }';

describe('asl check', { timeout: 60_000 }, () => {
  it('ends with 0 when nothing is wrong', () => {
    const path = file('good.json', GOOD);
    expect(asl(path)).toEqual({ status: 0, out: `${path}: nothing wrong.\n`, error: '' });
  });

  it('ends with 1 and says line, column, rule and fix of each fault, in the order of the text', () => {
    const path = file(
      'bad.yaml',
      'StartAt: A\nStates:\n  A:\n    Type: Passs\n    End: true\n  B:\n    Type: Pass\n    End: true\n',
    );
    const { status, out } = asl(path);
    expect(status).toBe(1);
    const [first, , fix, second] = out.split('\n');
    expect(first).toBe(`${path}:4:11: error [state.type]`);
    expect(fix?.trim()).toBe(`fix: Change to 'Pass'`);
    expect(second).toBe(`${path}:6:3: error [graph.unreachable]`);
  });

  it('writes one JSON object a line with --json', () => {
    const { status, out } = asl('--json', file('one.json', GOOD.replace('"End"', '"Ned"')));
    expect(status).toBe(1);
    const [line = ''] = out.trim().split('\n');
    expect(JSON.parse(line)).toMatchObject({
      line: 1,
      severity: 'ERROR',
      rule: 'field.unknown',
      pointer: ['States', 'A', 'Ned'],
    });
  });

  it('adds advice when asked and nothing is wrong, and ends with 0', () => {
    const lambda = GOOD.replace('"Pass"', '"Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"');
    const path = file('advised.json', lambda);
    expect(asl('--advice', path)).toMatchObject({ status: 0 });
    expect(asl('--advice', path).out).toContain(`${path}:1:31: advice [advice.lambda-retry]`);
    expect(asl(path).out).toBe(`${path}: nothing wrong.\n`);
  });

  it('ends with 2 for a question it does not understand', () => {
    expect(asl()).toMatchObject({ status: 2, error: 'Which definition? Name its file.\n' });
    expect(asl('--colour', 'x')).toMatchObject({ status: 2, error: 'There is no option --colour.\n' });
  });
});
