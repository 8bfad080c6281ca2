'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fault } from '@/catalog';
import { pageNonce } from '@/components/ui/lend-nonce';
import type { MountedText } from './mounted-text';

interface TextEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly language: 'yaml' | 'markdown';
  readonly faults: readonly Fault[];
  /** The line to look at; another `nth` asks again. */
  readonly look?: { readonly line: number; readonly nth: number; readonly focus: boolean } | undefined;
}

/** A text with its faults marked where they are. Until the editor is loaded, a plain field with the same text takes changes. */
export function TextEditor({ value, onChange, label, language, faults, look }: TextEditorProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  const [editor, setEditor] = useState<MountedText>();

  useEffect(() => {
    let made: MountedText | undefined;
    let gone = false;
    void import('./mounted-text').then(({ MountedText: Mounted }) => {
      if (gone || frame.current === null) return;
      made = new Mounted({
        parent: frame.current,
        value: latest.current.value,
        label,
        language,
        describedBy: `${id}-help`,
        nonce: pageNonce(),
        onChange: (text) => latest.current.onChange(text),
      });
      // In the same breath as the editor was made, so that no one ever finds two fields of one name.
      const ready = made;
      flushSync(() => setEditor(ready));
    });
    return () => {
      gone = true;
      made?.view.destroy();
      setEditor(undefined);
    };
  }, [label, language, id]);

  useEffect(() => editor?.setValue(value), [editor, value]);
  useEffect(() => editor?.mark(faults), [editor, faults]);
  useEffect(() => {
    if (look) editor?.goTo(look.line, look.focus);
  }, [editor, look]);

  return (
    <div className="relative min-h-0 grow overflow-hidden bg-raised">
      <div ref={frame} className="h-full" />
      {editor ? null : (
        <textarea
          aria-label={label}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          spellCheck={false}
          className="absolute inset-0 size-full resize-none bg-raised px-4 py-2 font-mono text-1 leading-5"
        />
      )}
      <p id={`${id}-help`} className="sr-only">
        Tab indents. Press Escape, then Tab, to leave the editor.
      </p>
    </div>
  );
}
