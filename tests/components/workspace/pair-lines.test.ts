import { describe, expect, it } from 'vitest';
import { pairLines, withoutIndent } from '@/components/workspace/verdict/pair-lines';

const marked = (lines: readonly { text: string; differs: boolean }[]) =>
  lines.filter(({ differs }) => differs).map(({ text }) => text);

describe('pairLines', () => {
  it('marks what each side has and the other has not, and keeps every line', () => {
    const { left, right } = pairLines('{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 3,\n  "c": 4\n}');
    expect(marked(left)).toEqual(['  "b": 2']);
    expect(marked(right)).toEqual(['  "b": 3,', '  "c": 4']);
    expect(left.map(({ text }) => text).join('\n')).toBe('{\n  "a": 1,\n  "b": 2\n}');
  });

  it('takes a comma at the end for no difference', () => {
    const { left, right } = pairLines('  "a": 1\n', '  "a": 1,\n');
    expect([...marked(left), ...marked(right)]).toEqual([]);
  });

  it('compares lines as it is told to, and gives them as they are', () => {
    const { left, right } = pairLines('{\n    "a": 1,\n    "b": 2\n}', '{\n  "a": 1\n}', withoutIndent);
    expect(marked(left)).toEqual(['    "b": 2']);
    expect(right.map(({ text }) => text)).toEqual(['{', '  "a": 1', '}']);
    expect(marked(right)).toEqual([]);
  });
});
