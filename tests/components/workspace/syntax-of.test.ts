import { describe, expect, it } from 'vitest';
import { isReplaced, syntaxOf } from '@/components/workspace/state/syntax-of';

describe('the syntax of a text', () => {
  it('is told by how it begins; an empty one stays as it was', () => {
    expect(syntaxOf(' {"a": 1}')).toBe('json');
    expect(syntaxOf('StartAt: A')).toBe('yaml');
    expect(syntaxOf('# a comment')).toBe('yaml');
    expect(syntaxOf('  ', 'yaml')).toBe('yaml');
  });

  it('is asked again only where another text took its place, not where a brace is missing for a moment', () => {
    const json = '{\n  "StartAt": "A"\n}\n';
    expect(isReplaced(json, json.slice(1))).toBe(false);
    expect(isReplaced(json, json.slice(0, -2))).toBe(false);
    expect(isReplaced(json, 'StartAt: A\nStates: x')).toBe(true);
    expect(isReplaced('', json)).toBe(true);
  });
});
