'use client';

import { useState } from 'react';
import type { ExerciseFiles } from '@/catalog';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { LinesDiff } from '@/components/ui/lines-diff';
import { type ApiOutputs, api } from '@/trpc/calls';
import { useAuthoring, useFiles } from '../state/context';
import type { Version } from '../words';

type Read = ApiOutputs['authoring']['versionFiles'];

/** What a version changed, what was changed since, and the way to take its text up again. */
export function VersionChanges({ version, writes }: { version: Version; writes: boolean }) {
  const { takeUp } = useAuthoring();
  const { pending, fault, run } = useAction();
  const [read, setRead] = useState<Read>();
  const [open, setOpen] = useState(false);
  const load = async (): Promise<Read | undefined> => {
    if (read) return read;
    let found: Read | undefined;
    await run(async () => {
      found = await api.authoring.versionFiles.query({ versionId: version.id });
    });
    setRead(found);
    return found;
  };
  const toggle = async (): Promise<void> => {
    if (open) setOpen(false);
    else if (await load()) setOpen(true);
  };
  const edit = async (): Promise<void> => {
    const found = await load();
    if (found) takeUp(found.files);
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-1">
        <Button kind="quiet" size="small" pending={pending} aria-expanded={open} onClick={() => void toggle()}>
          {open ? 'Hide changes' : 'Changes'}
        </Button>
        {writes ? (
          <Button kind="quiet" size="small" disabled={pending} onClick={() => void edit()}>
            Edit from this
          </Button>
        ) : null}
      </div>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {open && read ? <Changes version={version} read={read} /> : null}
    </div>
  );
}

function Changes({ version, read: { files, before } }: { version: Version; read: Read }) {
  const current = useFiles((state) => state.files);
  return (
    <div className="grid gap-4">
      {before ? (
        <FilesDiff
          title={`From version ${before.version} to version ${version.version}`}
          before={before.files}
          after={files}
        />
      ) : (
        <p className="text-1 text-soft">It is the first.</p>
      )}
      <FilesDiff title={`From version ${version.version} to what stands under Write`} before={files} after={current} />
    </div>
  );
}

/** Every file that differs, line by line. */
export function FilesDiff({ title, before, after }: { title: string; before: ExerciseFiles; after: ExerciseFiles }) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = paths.filter((path) => (before[path] ?? '') !== (after[path] ?? ''));
  return (
    <section aria-label={title} className="grid min-w-0 gap-2">
      <p className="text-1 font-medium">{title}</p>
      {changed.length === 0 ? <p className="text-1 text-soft">Both have the same text.</p> : null}
      {changed.map((path) => (
        <div key={path} className="min-w-0">
          <p className="mb-1 text-1 text-soft">
            <code>{path}</code>
            {Object.hasOwn(before, path) ? (Object.hasOwn(after, path) ? '' : ', taken away') : ', added'}
          </p>
          <LinesDiff label={`${title}: ${path}`} before={before[path] ?? ''} after={after[path] ?? ''} />
        </div>
      ))}
    </section>
  );
}
