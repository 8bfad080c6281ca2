import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import type { Obstacle, TextChange } from '@/asl';
import { Assistant } from './assistant';
import { completion } from './completion';
import { difference } from './difference';
import { Echoes } from './echoes';
import { findingGutter, markFindings } from './finding-marks';
import { hover } from './hover';
import { type Kept, keepHistory, readKept, restore } from './keep-history';
import type { NamedState, QuestionKind, Questions, Report, Settings, Syntax } from './protocol';
import { StateSelection } from './state-marks';
import { setSyntax, syntaxOf, syntaxSupport } from './syntax';
import { theme } from './theme';

export interface EditorOptions extends Settings {
  readonly parent: HTMLElement;
  readonly value: string;
  readonly label: string;
  /** Id of the element that says how the editor is left. */
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly check: boolean;
  readonly nonce: string | undefined;
  /** Under which name undo and redo are kept in this browser; absent: not at all. */
  readonly topic: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onSyntaxChange: (syntax: Syntax) => void;
  readonly onChecked: (report: Report) => void;
  readonly onSelectState: (name: string | undefined) => void;
  /** The worker that checks could not be loaded. */
  readonly onLost: () => void;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
  /** Someone wants to rename the state at the cursor. */
  readonly onRename: () => void;
  /** Someone wants to see what leads to the state at the cursor. */
  readonly onReferences: () => void;
  /** Someone wants to go to a state by name. */
  readonly onGoToState: () => void;
  /** A command cannot be done. */
  readonly onProblem: (problem: string) => void;
}

/** Texts that come from outside carry this, so that they are not told back. */
const SET = 'set';

/** A mounted editor, as the component holds it. */
export class MountedEditor {
  readonly view: EditorView;
  private readonly editable = new Compartment();
  private readonly assistant: Assistant;
  private readonly echoes = new Echoes();
  private readonly states: StateSelection;
  private settings: Settings;

  /** Mounts an editor with the undo history its topic was left with. */
  static async mount(options: EditorOptions): Promise<MountedEditor> {
    return new MountedEditor(options, options.topic === undefined ? undefined : await readKept(options.topic));
  }

  private constructor(
    private readonly options: EditorOptions,
    kept: Kept | undefined,
  ) {
    const { syntax, type, sample, quiet } = options;
    this.settings = { syntax, type, sample, quiet };
    this.states = new StateSelection(options.onSelectState);
    this.view = new EditorView({ parent: options.parent, state: this.firstState(kept) });
    this.assistant = new Assistant((report) => this.take(report), options.onLost);
    this.assistant.open(this.view.state.doc.toString(), this.settings);
    // What was kept may be older than what is given; undo then leads from the one to the other.
    this.setValue(options.value);
  }

  /** Takes a text that came from elsewhere; what was there can be had back by undo. */
  setValue(value: string): void {
    if (this.echoes.isEcho(value)) return;
    const change = difference(this.view.state.doc.toString(), value);
    if (change !== undefined) this.view.dispatch({ changes: change, userEvent: SET });
  }

  setReadOnly(readOnly: boolean): void {
    this.view.dispatch({ effects: this.editable.reconfigure(EditorState.readOnly.of(readOnly)) });
  }

  setSettings({ syntax, type, sample, quiet }: Settings): void {
    const { settings } = this;
    this.settings = { syntax, type, sample, quiet };
    if (syntax !== syntaxOf(this.view.state)) {
      this.view.dispatch({
        effects: setSyntax.of(syntax),
        userEvent: SET,
        annotations: Transaction.addToHistory.of(false),
      });
    } else if (type !== settings.type || sample !== settings.sample)
      this.assistant.open(this.view.state.doc.toString(), this.settings);
  }

  selectState(name: string | undefined): void {
    this.states.select(this.view, name);
  }

  goTo(from: number, to = from): void {
    const end = this.view.state.doc.length;
    const [anchor, head] = [Math.min(from, end), Math.min(to, end)];
    this.view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.view.focus();
  }

  goToState(name: string): void {
    const state = this.states.find(name);
    if (state !== undefined) this.goTo(state.title.from);
  }

  ask<K extends QuestionKind>(question: K, asks: Questions[K]['asks']): Promise<Questions[K]['answer'] | undefined> {
    return this.assistant.ask(question, asks);
  }

  /** The state the cursor is on by name. */
  async namedState(): Promise<NamedState | undefined> {
    return this.ask('states', { offset: this.view.state.selection.main.head });
  }

  /** Makes the quick fix of a finding of the last report. */
  async fix(finding: number): Promise<void> {
    const change = await this.ask('fix', { finding });
    if (change !== undefined) this.change([change], 'input.fix');
    this.view.focus();
  }

  async format(): Promise<void> {
    const change = await this.ask('format', {});
    if (change !== undefined) this.changeOrSay('problem' in change ? change : [change], 'input.format');
    this.view.focus();
  }

  /** Renames the state the cursor is on; gives why not, when it cannot be. */
  async rename(to: string): Promise<string | undefined> {
    const answer = await this.ask('rename', { offset: this.view.state.selection.main.head, to });
    if (answer === undefined) return undefined;
    if ('problem' in answer) return answer.problem;
    this.change(answer, 'input.rename');
    return undefined;
  }

  /** Replaces the text by the same definition in the other syntax; one undo brings back both. */
  switchTo(syntax: Syntax, text: string): void {
    const { length } = this.view.state.doc;
    this.view.dispatch({
      changes: { from: 0, to: length, insert: text },
      effects: setSyntax.of(syntax),
      selection: { anchor: 0 },
      userEvent: 'input.convert',
    });
  }

  undo = (): boolean => undo(this.view);
  redo = (): boolean => redo(this.view);
  search = (): boolean => openSearchPanel(this.view);

  destroy(): void {
    this.assistant.end();
    this.view.destroy();
  }

  private take(report: Report): void {
    if (this.options.check) {
      this.view.dispatch(markFindings(this.view.state, report.findings, (index) => void this.fix(index)));
    }
    this.states.update(this.view, report.outline);
    this.options.onChecked(report);
  }

  private change(changes: readonly TextChange[], userEvent: string): void {
    if (!this.view.state.readOnly) this.view.dispatch({ changes: [...changes], userEvent, scrollIntoView: true });
  }

  private changeOrSay(answer: readonly TextChange[] | Obstacle, userEvent: string): void {
    if ('problem' in answer) this.options.onProblem(answer.problem);
    else this.change(answer, userEvent);
  }

  private async goToDefinition(): Promise<void> {
    const named = await this.namedState();
    if (named === undefined) return;
    if (named.definition === undefined) this.options.onProblem(`No state here is called '${named.name}'.`);
    else this.goTo(named.definition.from);
  }

  private tell(update: ViewUpdate): void {
    const syntax = syntaxOf(update.state);
    const switched = syntax !== syntaxOf(update.startState);
    if (!update.docChanged && !switched) return;
    const text = update.state.doc.toString();
    if (switched) {
      this.settings = { ...this.settings, syntax };
      this.assistant.open(text, this.settings);
    } else {
      const changes: TextChange[] = [];
      update.changes.iterChanges((from, to, _, __, insert) => changes.push({ from, to, insert: insert.toString() }));
      this.assistant.change(changes);
    }
    if (update.transactions.some((transaction) => transaction.isUserEvent(SET))) return;
    if (switched) this.options.onSyntaxChange(syntax);
    if (update.docChanged) {
      this.echoes.sent(text);
      this.options.onChange(text);
    }
  }

  private firstState(kept: Kept | undefined): EditorState {
    const { options } = this;
    const does = (act: () => unknown) => (): boolean => {
      act();
      return true;
    };
    const extensions = [
      options.nonce === undefined ? [] : EditorView.cspNonce.of(options.nonce),
      // Before the others: no key of the editor's own may take these.
      keymap.of([
        { key: 'Mod-Enter', run: does(options.onRun) },
        { key: 'Shift-Mod-Enter', run: does(options.onSubmit) },
        { key: 'F2', run: does(options.onRename) },
        { key: 'F12', run: does(() => this.goToDefinition()) },
        { key: 'Shift-F12', run: does(options.onReferences) },
        { key: 'Shift-Alt-f', run: does(() => this.format()) },
        { key: 'Shift-Mod-o', run: does(options.onGoToState) },
      ]),
      lineNumbers(),
      options.check ? findingGutter : [],
      foldGutter(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      options.topic === undefined ? [] : keepHistory(options.topic),
      drawSelection(),
      indentOnInput(),
      indentUnit.of('  '),
      bracketMatching(),
      closeBrackets(),
      completion((offset) => this.ask('complete', { offset })),
      hover((offset) => this.ask('hover', { offset })),
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
      syntaxSupport(options.syntax),
      this.editable.of(EditorState.readOnly.of(options.readOnly)),
      // The stop is written out: what scrolls here must be seen to be reachable by keyboard.
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        'aria-describedby': options.describedBy,
        tabindex: '0',
      }),
      this.states.extension,
      theme,
      EditorView.updateListener.of((update) => this.tell(update)),
    ];
    const restored = kept && restore(kept, options.syntax, extensions);
    return restored ?? EditorState.create({ doc: options.value, extensions });
  }
}
