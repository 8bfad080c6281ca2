import { describe, expect, it } from 'vitest';
import { findingsOf } from '@/asl';

const text = `{
  "StartAt": "A",
  "States": {
    "A": { "Type": "Pass", "Nxt": "B" }
  }
}`;

describe('findingsOf', () => {
  it('marks the words at fault and gives their line', () => {
    const { readable, findings } = findingsOf(text);
    expect(readable).toBe(true);
    const [first] = findings;
    expect(first).toMatchObject({ kind: 'error', line: 4 });
    expect(findings.map(({ from, to }) => text.slice(from, to))).toContain('"Nxt"');
  });

  it('marks the name of a value that goes over several lines', () => {
    const spread = text.replace('{ "Type": "Pass", "Nxt": "B" }', '{\n      "Type": "Pass"\n    }');
    const { findings } = findingsOf(spread);
    expect(findings.map(({ from, to }) => spread.slice(from, to))).toEqual(['"A"']);
  });

  it('says where a text that is no JSON breaks', () => {
    const { readable, findings } = findingsOf('{\n  "StartAt" "A"\n}');
    expect(readable).toBe(false);
    expect(findings).toMatchObject([{ kind: 'error', line: 2, rule: 'definition.json' }]);
  });

  it('marks something even of an empty text', () => {
    expect(findingsOf('').findings).toMatchObject([{ from: 0, to: 0, line: 1, column: 1 }]);
  });

  it('advises only where there is no error', () => {
    const task = (more: string) =>
      `{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f"${more}}}}`;
    expect(findingsOf(task(',"End":true')).findings.map(({ kind }) => kind)).toContain('advice');
    expect(findingsOf(task('')).findings.map(({ kind }) => kind)).toEqual(['error']);
  });

  it('reads YAML', () => {
    const yaml = 'StartAt: A\nStates:\n  A:\n    Type: Pas\n    End: true\n';
    const { findings } = findingsOf(yaml, { syntax: 'yaml' });
    expect(findings.map(({ from, to }) => yaml.slice(from, to))).toEqual(['Pas']);
  });
});
