import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFiles, settle } from '@/components/authoring/state/merge';

const base = { 'task.md': 'one\ntwo\nthree\nfour\nfive', 'starter.asl.json': '{}' };

describe('two versions of the same files', () => {
  it('are put together where they changed different places', () => {
    const mine = { ...base, 'task.md': 'ONE\ntwo\nthree\nfour\nfive' };
    const theirs = { ...base, 'task.md': 'one\ntwo\nthree\nfour\nFIVE', 'starter.asl.json': '{"a":1}' };
    expect(mergeFiles(base, mine, theirs)).toEqual({
      files: { 'task.md': 'ONE\ntwo\nthree\nfour\nFIVE', 'starter.asl.json': '{"a":1}' },
      contested: [],
    });
  });

  it('are contested where both changed one place, and nothing of either is lost until one chose', () => {
    const mine = { ...base, 'task.md': 'one\nMINE\nthree\nfour\nfive' };
    const theirs = { ...base, 'task.md': 'one\nTHEIRS\nthree\nfour\nfive' };
    const [file] = mergeFiles(base, mine, theirs).contested;
    if (!file) throw new Error('nothing is contested');
    expect(file.path).toBe('task.md');
    expect(settle(file, [])).toBe(mine['task.md']);
    expect(settle(file, ['theirs'])).toBe(theirs['task.md']);
  });

  it('take over files that came, and leave away files that went', () => {
    const mine = { ...base, 'wrong/a.asl.json': '{}' };
    const theirs = { 'task.md': base['task.md'] };
    expect(mergeFiles(base, mine, theirs).files).toEqual({ 'task.md': base['task.md'], 'wrong/a.asl.json': '{}' });
  });

  it('come out as the one that changed, whatever the other is', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(mergeFiles({ f: before }, { f: after }, { f: before })).toEqual({ files: { f: after }, contested: [] });
        expect(mergeFiles({ f: before }, { f: before }, { f: after })).toEqual({ files: { f: after }, contested: [] });
      }),
    );
  });
});
