import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Finding, Findings } from '@/asl';
import { Assistant } from './assistant';
import { Echoes } from './echoes';
import type { Settings, Syntax, TextChange } from './protocol';
import { theme } from './theme';

export interface EditorOptions extends Settings {
  readonly parent: HTMLElement;
  readonly value: string;
  readonly label: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly check: boolean;
  readonly nonce: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onChecked: (report: Findings) => void;
  readonly onLost: () => void;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
}

/** A mounted editor, as the component holds it. */
export interface MountedEditor {
  readonly view: EditorView;
  /** Takes a text that came from elsewhere; what was there can be had back by undo. */
  setValue(value: string): void;
  setReadOnly(readOnly: boolean): void;
  setSettings(settings: Settings): void;
  goTo(offset: number): void;
  destroy(): void;
}

const SET = 'set';

const languageOf = (syntax: Syntax): Extension => (syntax === 'yaml' ? yaml() : json());

export function mountEditor(options: EditorOptions): MountedEditor {
  const language = new Compartment();
  const editable = new Compartment();
  let settings: Settings = { syntax: options.syntax, type: options.type };
  const assistant = options.check
    ? new Assistant((report) => {
        view.dispatch(setDiagnostics(view.state, report.findings.map(marked)));
        options.onChecked(report);
      }, options.onLost)
    : undefined;

  const echoes = new Echoes();
  const told = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    const changes: TextChange[] = [];
    update.changes.iterChanges((from, to, _, __, insert) => changes.push({ from, to, insert: insert.toString() }));
    assistant?.change(changes);
    if (update.transactions.some((transaction) => transaction.isUserEvent(SET))) return;
    const text = update.state.doc.toString();
    echoes.sent(text);
    options.onChange(text);
  });

  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.value,
      extensions: [
        options.nonce === undefined ? [] : EditorView.cspNonce.of(options.nonce),
        // Before the others: no key of the editor's own may take these.
        keymap.of([
          { key: 'Mod-Enter', run: () => said(options.onRun) },
          { key: 'Shift-Mod-Enter', run: () => said(options.onSubmit) },
        ]),
        lineNumbers(),
        foldGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        search({ top: true }),
        highlightSelectionMatches(),
        // Escape, then Tab, leaves the editor; otherwise Tab indents.
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          indentWithTab,
        ]),
        language.of(languageOf(options.syntax)),
        editable.of(EditorState.readOnly.of(options.readOnly)),
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-describedby': options.describedBy }),
        theme,
        told,
      ],
    }),
  });
  assistant?.open(options.value, settings);

  return {
    view,
    setValue(value) {
      if (echoes.isEcho(value)) return;
      const change = difference(view.state.doc.toString(), value);
      if (change !== undefined) view.dispatch({ changes: change, userEvent: SET });
    },
    setReadOnly(readOnly) {
      view.dispatch({ effects: editable.reconfigure(EditorState.readOnly.of(readOnly)) });
    },
    setSettings(next) {
      if (next.syntax !== settings.syntax) view.dispatch({ effects: language.reconfigure(languageOf(next.syntax)) });
      settings = next;
      assistant?.open(view.state.doc.toString(), settings);
    },
    goTo(offset) {
      view.dispatch({
        selection: { anchor: Math.min(offset, view.state.doc.length) },
        effects: EditorView.scrollIntoView(Math.min(offset, view.state.doc.length), { y: 'center' }),
      });
      view.focus();
    },
    destroy() {
      assistant?.end();
      view.destroy();
    },
  };
}

const said = (say: () => void): boolean => {
  say();
  return true;
};

const SEVERITY = { error: 'error', warning: 'warning', advice: 'info' } as const;

const marked = ({ from, to, kind, message, rule }: Finding): Diagnostic => ({
  from,
  to,
  severity: SEVERITY[kind],
  message,
  source: rule,
});

/** The one change that makes `after` of `before`, so that cursor and undo outlive a text set from outside. */
export function difference(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
