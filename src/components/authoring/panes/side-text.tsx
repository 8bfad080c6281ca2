'use client';

import { useMemo } from 'react';
import { AslEditor } from '@/components/editor/asl-editor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useAuthoring, useFiles } from '../state/context';
import { SPEC } from '../state/make-authoring';
import { answerPath } from './answers-pane';
import { TextEditor } from './text-editor';

/** The text that belongs to the chosen part: the specification, or the file the part is about. */
export function SideText() {
  const part = useFiles((state) => state.part);
  const path = useSidePath();
  if (path === undefined)
    return (
      <div className="p-4">
        <EmptyState title="None yet">
          <p>Add one; its text is written here.</p>
        </EmptyState>
      </div>
    );
  return path.endsWith('.json') ? (
    <DefinitionText key={path} path={path} />
  ) : (
    <PlainText key={`${part}${path}`} path={path} />
  );
}

/** The file beside the form. */
export const useSidePath = (): string | undefined =>
  useFiles(({ part, chosen, value }) => {
    if (part === 'task') return 'task.md';
    if (part === 'starter') return 'starter.asl.json';
    if (part !== 'references' && part !== 'wrong') return SPEC;
    const spec = Object(value) as Readonly<Record<string, unknown>>;
    const list = Array.isArray(spec[part]) ? (spec[part] as readonly unknown[]) : [];
    const name: unknown = Reflect.get(Object(list[chosen] ?? list[0]), 'name');
    return typeof name === 'string' ? answerPath(part, name, spec['kind'] === 'predict') : undefined;
  });

const useTextOf = (path: string) => useFiles(({ files }) => (Object.hasOwn(files, path) ? files[path] : undefined));

function DefinitionText({ path }: { path: string }) {
  const text = useTextOf(path);
  const type = useFiles(({ exercise }) => exercise?.type ?? 'STANDARD');
  const prediction = path.startsWith('wrong/') && !path.endsWith('.asl.json');
  const { setFile } = useAuthoring();
  if (text === undefined)
    return (
      <div className="p-4">
        <EmptyState
          title={`${path} is missing`}
          action={
            <Button size="small" onClick={() => setFile(path, '{}\n')}>
              Begin it
            </Button>
          }
        >
          <p>The specification names it.</p>
        </EmptyState>
      </div>
    );
  return (
    <AslEditor
      value={text}
      onChange={(next) => setFile(path, next)}
      label={path}
      type={type}
      check={!prediction}
      className="min-h-0 grow"
    />
  );
}

function PlainText({ path }: { path: string }) {
  const text = useTextOf(path) ?? '';
  const all = useFiles((state) => state.faults);
  const asked = useFiles((state) => state.look);
  const { setFile } = useAuthoring();
  const faults = useMemo(() => all.filter(({ file }) => file === path), [all, path]);
  const look = useMemo(() => (asked?.path === path ? asked : undefined), [asked, path]);
  return (
    <TextEditor
      value={text}
      onChange={(next) => setFile(path, next)}
      label={path === SPEC ? 'The specification as YAML' : 'The task as Markdown'}
      language={path === SPEC ? 'yaml' : 'markdown'}
      faults={faults}
      look={look}
    />
  );
}
