import { type RefObject, useEffect, useRef, useState } from 'react';
import { pageNonce } from '@/components/ui/lend-nonce';
import type { EditorOptions, MountedEditor } from './mounted-editor';

type Given = Omit<EditorOptions, 'parent' | 'nonce'>;

/**
 * Mounts the editor in a frame once its code is there, and keeps it as the options say. `plain` is the field that stands in its
 * place until then; a cursor in it is kept.
 */
export function useMountedEditor(
  frame: RefObject<HTMLElement | null>,
  plain: RefObject<HTMLTextAreaElement | null>,
  given: Given,
): MountedEditor | undefined {
  const latest = useRef(given);
  latest.current = given;
  const [editor, setEditor] = useState<MountedEditor>();

  useEffect(() => {
    let made: MountedEditor | undefined;
    let gone = false;
    const mount = async (): Promise<void> => {
      const { MountedEditor: Editor } = await import('./mounted-editor');
      if (gone || frame.current === null) return;
      const field = plain.current;
      const cursor = field !== null && document.activeElement === field ? field.selectionStart : undefined;
      const mounted = await Editor.mount({
        ...latest.current,
        parent: frame.current,
        nonce: pageNonce(),
        // Whoever listens may have changed by the time there is something to hear.
        onChange: (text) => latest.current.onChange(text),
        onSyntaxChange: (syntax) => latest.current.onSyntaxChange(syntax),
        onChecked: (report) => latest.current.onChecked(report),
        onSelectState: (name) => latest.current.onSelectState(name),
        onLost: () => latest.current.onLost(),
        onRun: () => latest.current.onRun(),
        onSubmit: () => latest.current.onSubmit(),
        onRename: () => latest.current.onRename(),
        onReferences: () => latest.current.onReferences(),
        onGoToState: () => latest.current.onGoToState(),
        onProblem: (problem) => latest.current.onProblem(problem),
      });
      if (gone) {
        mounted.destroy();
        return;
      }
      made = mounted;
      setEditor(mounted);
      if (cursor !== undefined) mounted.goTo(cursor);
    };
    mount().catch(() => latest.current.onLost());
    return () => {
      gone = true;
      made?.destroy();
      setEditor(undefined);
    };
  }, [frame, plain]);

  const { value, readOnly, syntax, type, sample } = given;
  useEffect(() => editor?.setSettings({ syntax, type, sample }), [editor, syntax, type, sample]);
  useEffect(() => editor?.setValue(value), [editor, value]);
  useEffect(() => editor?.setReadOnly(readOnly), [editor, readOnly]);
  return editor;
}
