'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { Finding, Findings, MachineType } from '@/asl';
import { classNames } from '@/components/ui/class-names';
import { pageNonce } from '@/components/ui/lend-nonce';
import { countInWords, FindingsPanel } from './findings-panel';
import type { MountedEditor } from './mount-editor';
import type { Syntax } from './protocol';

export interface AslEditorProps {
  readonly value: string;
  /** Called with the whole text after each change made here, never for a `value` that was handed in. */
  readonly onChange?: ((value: string) => void) | undefined;
  /** What the text is, for those who do not see it: «Your definition». */
  readonly label: string;
  readonly syntax?: Syntax | undefined;
  /** The machine's type, which some rules ask for. */
  readonly type?: MachineType | undefined;
  readonly readOnly?: boolean | undefined;
  /** Whether the text is checked as it is typed and the list of findings shown below it; default true. */
  readonly check?: boolean | undefined;
  /** Called after each check of the newest text. */
  readonly onChecked?: ((report: Findings) => void) | undefined;
  /** ⌘/Ctrl-Enter. */
  readonly onRun?: (() => void) | undefined;
  /** ⇧⌘/Ctrl-Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** Of the frame; give it a height, the text scrolls inside. */
  readonly className?: string | undefined;
}

/**
 * A definition as text: completion, diagnostics as one types, folding, search, undo. What it is made of arrives after the page, by
 * itself; until then a plain text field with the same text stands in its place and already takes changes.
 */
export function AslEditor(props: AslEditorProps) {
  const { value, label, syntax = 'json', type = 'STANDARD', readOnly = false, check = true, className } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const mounted = useRef<MountedEditor>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const [isMounted, setIsMounted] = useState(false);
  const [report, setReport] = useState<Findings>();
  const [lost, setLost] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: mounted once; later changes go through the effects below
  useEffect(() => {
    let gone = false;
    void import('./mount-editor').then(({ mountEditor }) => {
      if (gone || frame.current === null) return;
      const field = plain.current;
      const had = document.activeElement === field ? field : null;
      const editor = mountEditor({
        parent: frame.current,
        value: latest.current.value,
        label,
        describedBy: `${id}-help`,
        syntax,
        type,
        readOnly,
        check,
        nonce: pageNonce(),
        onChange: (text) => latest.current.onChange?.(text),
        onChecked: (found) => {
          setReport(found);
          latest.current.onChecked?.(found);
        },
        onLost: () => setLost(true),
        onRun: () => latest.current.onRun?.(),
        onSubmit: () => latest.current.onSubmit?.(),
      });
      mounted.current = editor;
      setIsMounted(true);
      if (had) editor.goTo(had.selectionStart);
    });
    return () => {
      gone = true;
      mounted.current?.destroy();
      mounted.current = undefined;
      setIsMounted(false);
    };
  }, []);

  useEffect(() => mounted.current?.setValue(value), [value]);
  useEffect(() => mounted.current?.setReadOnly(readOnly), [readOnly]);
  useEffect(() => mounted.current?.setSettings({ syntax, type }), [syntax, type]);

  const goTo = ({ from }: Finding): void => mounted.current?.goTo(from);
  return (
    <div className={classNames('flex min-h-0 flex-col bg-raised', className)}>
      <div ref={frame} className="relative min-h-0 grow overflow-hidden">
        {isMounted ? null : (
          <textarea
            ref={plain}
            aria-label={label}
            value={value}
            readOnly={readOnly || !props.onChange}
            onChange={({ target }) => props.onChange?.(target.value)}
            spellCheck={false}
            className="absolute inset-0 size-full resize-none bg-raised py-2 pr-3 pl-14 font-mono text-1 leading-5"
          />
        )}
      </div>
      <p id={`${id}-help`} className="sr-only">
        Press Escape, then Tab, to leave the editor.
      </p>
      {check ? (
        <>
          <p role="status" className="border-t border-hairline px-3 py-1 text-1 text-soft">
            {lost ? 'The checker could not be loaded. Your text is safe; reload the page to check it.' : null}
            {lost ? null : report ? countInWords(report.findings) : 'Checking'}
          </p>
          <FindingsPanel findings={report?.findings ?? []} onGoTo={goTo} />
        </>
      ) : null}
    </div>
  );
}
