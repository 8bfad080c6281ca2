'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { MachineType, PracticeId } from '@/asl';
import { classNames } from '@/components/ui/class-names';
import { EditorBar } from './editor-bar';
import { FindingsPanel } from './findings-panel';
import { type EditorNotice, NoticeRow } from './notice-row';
import type { NamedState, Report, Syntax } from './protocol';
import { References } from './references';
import { RenameForm } from './rename-form';
import { StateFinder } from './state-finder';
import { useMountedEditor } from './use-mounted-editor';

export interface AslEditorProps {
  readonly value: string;
  /** Called with the whole text after each change made here, never for a `value` that was handed in. */
  readonly onChange?: ((value: string) => void) | undefined;
  /** What the text is, for those who do not see it: «Your definition». */
  readonly label: string;
  readonly syntax?: Syntax | undefined;
  /** Given, the text can be switched to the other syntax: called just before `onChange` with the text in it. */
  readonly onSyntaxChange?: ((syntax: Syntax) => void) | undefined;
  /** The machine's type, which some rules ask for. */
  readonly type?: MachineType | undefined;
  /** An input the machine is run with, as JSON text: paths are completed from it. */
  readonly sample?: string | undefined;
  /** Good practice that is not advised here, as its text is asked for without it. */
  readonly quiet?: readonly PracticeId[] | undefined;
  readonly readOnly?: boolean | undefined;
  /** Whether findings are marked in the text and listed below it; default true. */
  readonly check?: boolean | undefined;
  /** Called after each check of the newest text. */
  readonly onChecked?: ((report: Report) => void) | undefined;
  /** ⌘/Ctrl-Enter. */
  readonly onRun?: (() => void) | undefined;
  /** ⇧⌘/Ctrl-Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** Name of the state whose lines are marked, and brought into view when it comes from outside. */
  readonly selectedState?: string | undefined;
  /** Called when the cursor is moved into another state, or out of all. */
  readonly onSelectState?: ((name: string | undefined) => void) | undefined;
  /** Whether the row of tools stands above the text; default true. */
  readonly toolbar?: boolean | undefined;
  /**
   * Under which name undo and redo are kept in this browser over a reload: one for each text and learner. Absent, they end with the page.
   */
  readonly topic?: string | undefined;
  /** Of the frame; give it a height, the text scrolls inside. */
  readonly className?: string | undefined;
}

const LOST = 'The checker could not be loaded. Your text is safe; reload the page to have it checked.';

/**
 * A definition as text: completion, diagnostics as one types, quick fixes, words explained on hover, going to and renaming states, folding, search, undo. What it is made of
 * arrives after the page, by itself; until then a plain text field with the same text stands in its place and already takes changes.
 */
export function AslEditor(props: AslEditorProps) {
  const { value, label, syntax = 'json', type = 'STANDARD', check = true, toolbar = true, className } = props;
  const readOnly = props.readOnly ?? props.onChange === undefined;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const [report, setReport] = useState<Report>();
  const [lost, setLost] = useState(false);
  const [notice, setNotice] = useState<EditorNotice>();
  const [finding, setFinding] = useState(false);
  const [renaming, setRenaming] = useState<NamedState>();
  const [shown, setShown] = useState<NamedState>();

  const editor = useMountedEditor(frame, plain, {
    value,
    label,
    syntax,
    type,
    sample: props.sample,
    quiet: props.quiet,
    topic: props.topic,
    readOnly,
    check,
    describedBy: `${id}-help`,
    onChange(text) {
      setNotice(undefined);
      setShown(undefined);
      props.onChange?.(text);
    },
    onSyntaxChange: (next) => props.onSyntaxChange?.(next),
    onChecked(found) {
      setReport(found);
      props.onChecked?.(found);
    },
    onSelectState: (name) => props.onSelectState?.(name),
    onLost: () => setLost(true),
    onRun: () => props.onRun?.(),
    onSubmit: () => props.onSubmit?.(),
    onRename: () => void askName(),
    onReferences: () => void editor?.namedState().then(setShown),
    onGoToState: () => setFinding(true),
    onProblem: (text) => setNotice({ text }),
  });
  const { selectedState } = props;
  useEffect(() => editor?.selectState(selectedState), [editor, selectedState]);

  const back = (): void => editor?.view.focus();
  const askName = async (): Promise<void> => {
    const named = await editor?.namedState();
    if (readOnly) return;
    if (named?.definition === undefined) setNotice({ text: 'Put the cursor on the name of a state to rename it.' });
    else setRenaming(named);
  };
  const switchTo = async (next: Syntax): Promise<void> => {
    const converted = await editor?.ask('convert', {});
    if (editor === undefined || converted === undefined) return;
    if ('problem' in converted) {
      setNotice({ text: `${converted.problem} Mend that first, then switch.` });
      return;
    }
    const go = (): void => {
      setNotice(undefined);
      editor.switchTo(next, converted.text);
    };
    const { length } = converted.comments;
    if (length === 0) go();
    else {
      const text = `JSON has no place for comments: ${length === 1 ? 'one' : length} would be lost. Undo brings ${length === 1 ? 'it' : 'them'} back.`;
      setNotice({ text, act: { words: 'Switch to JSON', do: go } });
    }
  };

  return (
    <div className={classNames('flex min-h-0 min-w-0 flex-col bg-raised', className)}>
      {toolbar ? (
        <EditorBar
          syntax={syntax}
          readOnly={readOnly}
          ready={editor !== undefined}
          onSwitch={props.onSyntaxChange && !readOnly ? (next) => void switchTo(next) : undefined}
          onGoToState={() => setFinding(true)}
          onFormat={() => void editor?.format()}
          onSearch={() => editor?.search()}
          onUndo={() => editor?.undo()}
          onRedo={() => editor?.redo()}
        />
      ) : null}
      {notice ? <NoticeRow notice={notice} onClose={() => setNotice(undefined)} /> : null}
      {renaming && editor ? (
        <RenameForm
          name={renaming.name}
          places={renaming.references.length}
          onRename={(to) => editor.rename(to)}
          onClose={() => {
            setRenaming(undefined);
            back();
          }}
        />
      ) : null}
      <div className="relative min-h-0 grow overflow-hidden">
        <div ref={frame} className="h-full" />
        {finding && editor ? (
          <StateFinder
            outline={report?.outline ?? []}
            onChoose={({ title }) => {
              setFinding(false);
              editor.goTo(title.from);
            }}
            onClose={() => {
              setFinding(false);
              back();
            }}
          />
        ) : null}
        {editor ? null : (
          <textarea
            ref={plain}
            aria-label={label}
            value={value}
            readOnly={readOnly}
            onChange={({ target }) => props.onChange?.(target.value)}
            spellCheck={false}
            className="absolute inset-0 size-full resize-none bg-raised py-2 pr-3 pl-16 font-mono text-1 leading-5"
          />
        )}
      </div>
      <p id={`${id}-help`} className="sr-only">
        Tab indents. Press Escape, then Tab, to leave the editor.
      </p>
      {shown && editor ? (
        <References
          named={shown}
          lineOf={(offset) => editor.view.state.doc.lineAt(Math.min(offset, editor.view.state.doc.length))}
          onGoTo={(from, to) => editor.goTo(from, to)}
          onClose={() => {
            setShown(undefined);
            back();
          }}
        />
      ) : null}
      {check ? (
        <FindingsPanel
          findings={report?.findings}
          lost={lost ? LOST : undefined}
          canFix={editor !== undefined && !readOnly}
          onGoTo={({ from }) => editor?.goTo(from)}
          onFix={(index) => void editor?.fix(index)}
        />
      ) : null}
    </div>
  );
}
