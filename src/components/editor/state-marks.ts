import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { OutlineState } from '@/asl';
import { stateAt } from './state-at';

/** Marks the lines of one state, as the graph beside the text marks its node. */
const markState = StateEffect.define<OutlineState | undefined>();

const line = Decoration.line({ class: 'cm-selectedState' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const effect = transaction.effects.findLast((each) => each.is(markState));
    if (effect === undefined) return set.map(transaction.changes);
    if (effect.value === undefined) return Decoration.none;
    const { doc } = transaction.state;
    const first = doc.lineAt(Math.min(effect.value.from, doc.length)).number;
    const last = doc.lineAt(Math.min(effect.value.to, doc.length)).number;
    const lines: Range<Decoration>[] = [];
    for (let number = first; number <= last; number++) lines.push(line.range(doc.line(number).from));
    return Decoration.set(lines);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Keeps the selected state of the text and that of its surroundings the same. */
export class StateSelection {
  private outline: readonly OutlineState[] = [];
  private isCurrent = false;
  private selected: string | undefined;
  /** Selected from outside before the text's states were known. */
  private due = false;

  readonly extension: Extension = [
    marks,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) this.isCurrent = false;
      else if (update.selectionSet && update.view.hasFocus) this.follow(update.view);
    }),
  ];

  constructor(private readonly onSelect: (name: string | undefined) => void) {}

  /** Takes the states of the newest text. */
  update(view: EditorView, outline: readonly OutlineState[]): void {
    this.outline = outline;
    this.isCurrent = true;
    if (view.hasFocus && !this.due) this.follow(view);
    this.show(view);
  }

  /** Selects a state from outside: its lines are marked, and brought into view unless the cursor is among them. */
  select(view: EditorView, name: string | undefined): void {
    if (name === this.selected) return;
    this.selected = name;
    this.due = name !== undefined;
    if (this.isCurrent) this.show(view);
  }

  find(name: string): OutlineState | undefined {
    return this.outline.find((state) => state.name === name);
  }

  private follow(view: EditorView): void {
    if (!this.isCurrent) return;
    const name = stateAt(this.outline, view.state.selection.main.head)?.name;
    if (name === this.selected) return;
    this.selected = name;
    this.due = false;
    this.show(view);
    this.onSelect(name);
  }

  private show(view: EditorView): void {
    const state = this.selected === undefined ? undefined : this.find(this.selected);
    const { head } = view.state.selection.main;
    const brings = this.due && state !== undefined && stateAt(this.outline, head)?.name !== state.name;
    if (state !== undefined) this.due = false;
    // Not from within an update: the editor's own update must be over.
    queueMicrotask(() => {
      view.dispatch({
        effects: [
          markState.of(state),
          ...(brings && state ? [EditorView.scrollIntoView(state.from, { y: 'start', yMargin: 40 })] : []),
        ],
        ...(brings && state ? { selection: { anchor: state.title.from } } : {}),
      });
    });
  }
}
