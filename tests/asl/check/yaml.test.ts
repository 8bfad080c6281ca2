import { describe, expect, it } from 'vitest';
import { causes } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';

const check = (text: string) => {
  const checked = checkDocument(text, { syntax: 'yaml' });
  return causes(checked.diagnostics).map((diagnostic) => {
    const { line, column } = checked.rangeOf(diagnostic).start;
    return [diagnostic.rule, diagnostic.severity, line, column];
  });
};

describe('definitions in YAML', () => {
  it('may use block style, comments, anchors, merges, block scalars and plain moments', () => {
    const text = `# An order
Comment: >-
  two
  lines
StartAt: Wait
States:
  Wait: { Type: Wait, Timestamp: 2026-11-24T09:30:00Z, Next: Charge }
  Charge: &task
    Type: Task
    Resource: arn:aws:lambda:us-east-1:123456789012:function:charge
    Retry:
      - ErrorEquals: [Lambda.ServiceException]
        BackoffRate: 2.0
    Next: Ship
  Ship:
    <<: *task
    Next: Sum
  Sum:
    Type: Pass
    QueryLanguage: JSONata
    Output: |-
      {% $sum(
        $states.input.prices
      ) %}
    End: true
`;
    expect(check(text)).toEqual([]);
  });

  it('are read from any text JSON is', () => {
    expect(check('{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}')).toEqual([]);
  });

  it('have each name once: AWS’s toolkits refuse a second', () => {
    expect(check('StartAt: A\nStates:\n  A:\n    Type: Pass\n    Type: Pass\n    End: true\n')).toEqual([
      ['definition.duplicate-key', 'ERROR', 5, 5],
    ]);
  });

  it('point at the place in the text', () => {
    expect(check('StartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: B\n  C: {Type: Succeed}\n')).toEqual([
      ['graph.target.missing', 'ERROR', 5, 11],
    ]);
  });
});
