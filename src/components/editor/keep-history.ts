import { historyField } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Syntax } from './protocol';
import { syntaxOf } from './syntax';

/** A text as it was left, with what undo and redo need. */
export interface Kept {
  readonly doc: string;
  readonly selection: unknown;
  readonly history: unknown;
  readonly syntax: Syntax;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Texts kept in one browser; the oldest go first. */
const MOST = 40;
/** A longer text is not kept: nobody undoes a megabyte by hand. */
const LONGEST = 1_048_576;
/** Milliseconds without a change before a text is kept. */
const CALM = 500;

const store = () => createStore('statecraft-editor', 'texts');

/** The text last left under a topic, or nothing where the browser keeps nothing. */
export async function readKept(topic: string): Promise<Kept | undefined> {
  try {
    const kept = await get<Kept>(topic, store());
    void prune();
    return kept;
  } catch {
    return undefined;
  }
}

async function prune(): Promise<void> {
  const all = await entries<string, Kept>(store());
  const old = all.toSorted(([, a], [, b]) => b.at - a.at).slice(MOST);
  await Promise.all(old.map(([topic]) => del(topic, store())));
}

/** The editor's state with undo and redo as they were left; `undefined` where that is of no use any more. */
export function restore(kept: Kept, syntax: Syntax, extensions: Extension): EditorState | undefined {
  if (kept.syntax !== syntax) return undefined;
  try {
    const { doc, selection, history } = kept;
    return EditorState.fromJSON({ doc, selection, history }, { extensions }, { history: historyField });
  } catch {
    // Written by another version of the editor.
    return undefined;
  }
}

/** Keeps the text under a topic whenever it comes to rest, and when the page is left. */
export const keepHistory = (topic: string): Extension =>
  ViewPlugin.define((view) => {
    let due: ReturnType<typeof setTimeout> | undefined;
    // Undo over a switch would bring back the other syntax's text under the wrong name.
    let hasSwitched = false;
    const keep = (): void => {
      if (due === undefined) return;
      clearTimeout(due);
      due = undefined;
      void write(topic, view, hasSwitched);
    };
    document.addEventListener('visibilitychange', keep);
    window.addEventListener('pagehide', keep);
    return {
      update(update: ViewUpdate) {
        if (syntaxOf(update.state) !== syntaxOf(update.startState)) hasSwitched = true;
        if (!update.docChanged) return;
        clearTimeout(due);
        due = setTimeout(keep, CALM);
      },
      destroy() {
        keep();
        document.removeEventListener('visibilitychange', keep);
        window.removeEventListener('pagehide', keep);
      },
    };
  });

async function write(topic: string, { state }: EditorView, hasSwitched: boolean): Promise<void> {
  if (state.doc.length > LONGEST) return;
  const { doc, selection, history } = state.toJSON({ history: historyField });
  const kept: Kept = {
    doc,
    selection,
    history: hasSwitched ? { done: [], undone: [] } : history,
    syntax: syntaxOf(state),
    at: Date.now(),
  };
  try {
    await set(topic, kept, store());
  } catch {
    // No room, or a browser that keeps nothing: undo then ends with the page.
  }
}
