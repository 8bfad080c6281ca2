import { history, historyField, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { type Kept, restore } from '@/components/editor/keep-history';
import { syntaxSupport } from '@/components/editor/syntax';

const extensions = [history(), syntaxSupport('json')];

/** As the browser keeps it: a copy that has lost everything but its data. */
const keptOf = (state: EditorState): Kept => {
  const { doc, selection, history: past } = state.toJSON({ history: historyField });
  return structuredClone({ doc, selection, history: past, syntax: 'json' as const, at: 0 });
};

describe('restore', () => {
  it('gives the text back with its undo', () => {
    const state = EditorState.create({ doc: 'one', extensions }).update({ changes: { from: 3, insert: ' two' } }).state;
    const restored = restore(keptOf(state), 'json', extensions);
    expect(restored?.doc.toString()).toBe('one two');
    let undone = '';
    if (restored) undo({ state: restored, dispatch: (transaction) => (undone = transaction.state.doc.toString()) });
    expect(undone).toBe('one');
  });

  it('gives nothing of the other syntax, or of what another version wrote', () => {
    const kept = keptOf(EditorState.create({ doc: 'one', extensions }));
    expect(restore(kept, 'yaml', extensions)).toBeUndefined();
    expect(restore({ ...kept, history: { done: [{ changes: 'x' }], undone: 4 } }, 'json', extensions)).toBeUndefined();
    expect(restore({ ...kept, selection: null }, 'json', extensions)).toBeUndefined();
  });
});
