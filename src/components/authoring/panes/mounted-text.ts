import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Fault } from '@/catalog';
import { difference } from '@/components/editor/difference';
import { theme } from '@/components/editor/theme';

const SET = 'set';
/** Without line numbers beside it a text keeps its distance from the edge. */
const prose = EditorView.theme({ '.cm-line': { padding: '0 16px' } });

export interface TextOptions {
  readonly parent: HTMLElement;
  readonly value: string;
  readonly label: string;
  readonly describedBy: string;
  readonly nonce: string | undefined;
  readonly language: 'yaml' | 'markdown';
  readonly onChange: (value: string) => void;
}

/** A text that is no definition: the specification as YAML, the task as Markdown. */
export class MountedText {
  readonly view: EditorView;
  private told: string;

  constructor(options: TextOptions) {
    this.told = options.value;
    this.view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc: options.value,
        extensions: [
          options.nonce === undefined ? [] : EditorView.cspNonce.of(options.nonce),
          options.language === 'yaml'
            ? [yaml(), lineNumbers(), lintGutter(), foldGutter()]
            : [EditorView.lineWrapping, prose],
          highlightActiveLine(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('  '),
          bracketMatching(),
          search({ top: true }),
          highlightSelectionMatches(),
          keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, indentWithTab]),
          EditorView.contentAttributes.of({
            'aria-label': options.label,
            'aria-describedby': options.describedBy,
            tabindex: '0',
          }),
          theme,
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((one) => one.isUserEvent(SET))) return;
            this.told = update.state.doc.toString();
            options.onChange(this.told);
          }),
        ],
      }),
    });
  }

  /** Takes a text that came from elsewhere, by the least change, so that the cursor stays and undo leads back. */
  setValue(value: string): void {
    if (value === this.told) return;
    this.told = value;
    const change = difference(this.view.state.doc.toString(), value);
    if (change !== undefined) this.view.dispatch({ changes: change, userEvent: SET });
  }

  mark(faults: readonly Fault[]): void {
    const { doc } = this.view.state;
    const marks = faults.map(({ line, column, field, message }): Diagnostic => {
      const at = doc.line(Math.min(Math.max(1, line), doc.lines));
      const from = Math.min(at.from + column - 1, at.to);
      return { from, to: Math.max(from, at.to), severity: 'error', message: field ? `${field}: ${message}` : message };
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  /** Brings a line into sight; with `focus` the writing goes on there. */
  goTo(line: number, focus: boolean): void {
    const { doc } = this.view.state;
    const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
    this.view.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: focus ? 'center' : 'start', yMargin: 8 }),
    });
    if (focus) this.view.focus();
  }
}
