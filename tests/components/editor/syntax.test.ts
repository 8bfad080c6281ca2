import { history, redo, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { setSyntax, syntaxOf, syntaxSupport } from '@/components/editor/syntax';

const stateOf = (doc: string): EditorState =>
  EditorState.create({ doc, extensions: [history(), syntaxSupport('json')] });
const runOn = (state: EditorState, command: typeof undo): EditorState => {
  let next = state;
  command({ state, dispatch: (transaction) => (next = transaction.state) });
  return next;
};

describe('a switch of syntax', () => {
  it('is undone and redone together with the text it came with', () => {
    const before = stateOf('{"A": 1}');
    const switched = before.update({
      changes: { from: 0, to: before.doc.length, insert: 'A: 1\n' },
      effects: setSyntax.of('yaml'),
    }).state;
    expect([syntaxOf(switched), switched.doc.toString()]).toEqual(['yaml', 'A: 1\n']);
    const undone = runOn(switched, undo);
    expect([syntaxOf(undone), undone.doc.toString()]).toEqual(['json', '{"A": 1}']);
    const again = runOn(undone, redo);
    expect([syntaxOf(again), again.doc.toString()]).toEqual(['yaml', 'A: 1\n']);
  });

  it('is not touched by other changes', () => {
    const state = stateOf('A').update({ effects: setSyntax.of('yaml') }).state;
    expect(syntaxOf(state.update({ changes: { from: 0, insert: 'x' } }).state)).toBe('yaml');
  });
});
