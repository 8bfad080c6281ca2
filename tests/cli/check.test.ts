import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const asl = (...args: string[]) => aslOn('', ...args);
const aslOn = (input: string, ...args: string[]): { status: number; out: string; error: string } => {
  try {
    const out = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/asl.ts', 'check', ...args], {
      stdio: 'pipe',
      input,
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
    const [first, , line, marks, fix, , second] = out.split('\n');
    expect(first).toBe(`${path}:4:11: error [state.type]`);
    expect(line).toBe('    4 |     Type: Passs');
    expect(marks).toBe('      |           ^^^^^');
    expect(fix?.trim()).toBe(`fix: Change to 'Pass'`);
    expect(second).toBe(`${path}:6:3: error [graph.unreachable]`);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`${path}: 2 errors.`);
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

  it('checks the definitions of a folder, each file that a pattern finds once, and the standard input', () => {
    mkdirSync(join(folder, 'flows', 'node_modules'), { recursive: true });
    const bad = file('flows/b.asl.json', '{}');
    const good = file('flows/a.asl.json', GOOD);
    file('flows/notes.json', '{}');
    file('flows/node_modules/c.asl.json', '{}');
    const found = asl(join(folder, 'flows'), join(folder, 'flows', '*.asl.json').replaceAll('\\', '/'));
    expect(found.status).toBe(1);
    expect(found.out.split('\n').filter((line) => /(wrong|errors?)\.$/.test(line))).toEqual([
      `${good}: nothing wrong.`,
      `${bad}: 1 error.`,
      '2 files: 1 error.',
    ]);
    expect(aslOn('StartAt: 1', '-', '--yaml')).toMatchObject({ status: 1 });
    expect(aslOn(GOOD, '-')).toEqual({ status: 0, out: '-: nothing wrong.\n', error: '' });
  });

  it('ends with 1 for a warning only when told to be strict', () => {
    const path = file('warned.json', GOOD.replace('"End"', '"Parameters": { "id": "$.id" }, "End"'));
    expect(asl(path).status).toBe(0);
    expect(asl('--strict', path).status).toBe(1);
  });

  it('writes SARIF whose results name a described rule and the place', () => {
    const { status, out } = asl('--format', 'sarif', file('one.sarif.json', GOOD.replace('"End"', '"Ned"')));
    expect(status).toBe(1);
    const log = JSON.parse(out);
    const [run] = log.runs;
    expect([log.version, run.tool.driver.name, run.results.length]).toEqual(['2.1.0', 'Statecraft', 1]);
    const [{ ruleId, ruleIndex, level, locations }] = run.results;
    expect([ruleId, level, run.tool.driver.rules[ruleIndex].id]).toEqual(['field.unknown', 'error', 'field.unknown']);
    const [{ physicalLocation, logicalLocations }] = locations;
    expect(physicalLocation.region).toEqual({ startLine: 1, startColumn: 54, endLine: 1, endColumn: 59 });
    expect(run.artifacts[physicalLocation.artifactLocation.index].location.uri).toMatch(/^file:.*one\.sarif\.json$/);
    expect(logicalLocations).toEqual([{ fullyQualifiedName: '/States/A/Ned' }]);
  });

  it('writes SARIF for files without faults too', () => {
    expect(JSON.parse(asl('--sarif', file('good.json', GOOD)).out).runs[0].results).toEqual([]);
  });

  it('ends with 2 for a question it does not understand', () => {
    expect(asl()).toMatchObject({ status: 2, error: 'Which definition? Name its file, a folder or a pattern.\n' });
    expect(asl('--colour', 'x')).toMatchObject({ status: 2, error: 'There is no option --colour.\n' });
    expect(asl('nowhere/*.json')).toMatchObject({ status: 2, error: 'No file matches nowhere/*.json.\n' });
    expect(asl('--format', 'xml', 'x')).toMatchObject({
      status: 2,
      error: '--format is one of pretty, json, sarif.\n',
    });
  });
});
