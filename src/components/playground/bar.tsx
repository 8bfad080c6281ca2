'use client';

import { ChevronLeft, Copy, FolderOpen, History, Share2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { note } from '@/components/ui/toast';
import { KeepingNote } from '@/components/workspace/keeping-note';
import { HistoryDialog } from './history-dialog';
import { openFile } from './open-file';
import { RunButton } from './run-button';
import { ShareDialog } from './share-dialog';
import { usePlayground, usePlaygroundActions } from './state/context';

/** What is open, where it is kept, and what can be done with it. */
export function PlaygroundBar() {
  const readOnly = usePlayground((state) => state.readOnly);
  const saved = usePlayground((state) => state.saved);
  const actions = usePlaygroundActions();
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const [sharing, setSharing] = useState(false);
  const [looking, setLooking] = useState(false);
  const [forking, setForking] = useState(false);
  const fork = async (): Promise<void> => {
    setForking(true);
    try {
      router.push(`/playground/${await actions.fork()}`);
    } catch (error) {
      setForking(false);
      const { answered } = await import('@/trpc/learner-client');
      note(answered(error) ? error.message : 'The server could not be reached, so no copy was made. Try again.');
    }
  };
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-hairline pr-3 pl-1 sm:gap-3">
      <Link
        href="/playground"
        aria-label="Examples and your machines"
        title="Examples and your machines"
        className="grid size-10 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
      >
        <ChevronLeft size={20} aria-hidden="true" />
      </Link>
      <Title />
      {readOnly ? <Badge tone="plain">read only</Badge> : null}
      <div className="ml-auto flex shrink-0 items-center gap-2">
        {readOnly || !saved ? null : <KeepingNote />}
        {readOnly ? null : (
          <>
            <input
              ref={file}
              type="file"
              accept=".json,.yaml,.yml,.asl,application/json"
              aria-label="A definition to open"
              tabIndex={-1}
              className="hidden"
              onChange={({ target }) => {
                const [chosen] = target.files ?? [];
                if (chosen) void openFile(chosen, actions);
                target.value = '';
              }}
            />
            <Button size="small" kind="quiet" title="Open a file" onClick={() => file.current?.click()}>
              <FolderOpen size={14} aria-hidden="true" />
              <span className="max-sm:sr-only">Open</span>
            </Button>
          </>
        )}
        {saved && !readOnly ? (
          <Button size="small" kind="quiet" title="Former texts" onClick={() => setLooking(true)}>
            <History size={14} aria-hidden="true" />
            <span className="max-xl:sr-only">Former texts</span>
          </Button>
        ) : null}
        {saved || readOnly ? (
          <Button
            size="small"
            kind={readOnly ? 'secondary' : 'quiet'}
            pending={forking}
            title="Make a copy of your own"
            onClick={() => void fork()}
          >
            {forking ? null : <Copy size={14} aria-hidden="true" />}
            <span className={readOnly ? undefined : 'max-sm:sr-only'}>Fork</span>
          </Button>
        ) : null}
        {readOnly ? null : (
          <Button size="small" title="Share by a link" onClick={() => setSharing(true)}>
            <Share2 size={14} aria-hidden="true" />
            <span className="max-sm:sr-only">Share</span>
          </Button>
        )}
        <span className="contents max-lg:hidden">
          <RunButton size="small" className="max-lg:hidden" />
        </span>
      </div>
      <HistoryDialog open={looking} onOpenChange={setLooking} />
      <ShareDialog open={sharing} onOpenChange={setSharing} />
    </header>
  );
}

/** The name, which can be typed over. */
function Title() {
  const title = usePlayground((state) => state.title);
  const readOnly = usePlayground((state) => state.readOnly);
  const actions = usePlaygroundActions();
  const [typed, setTyped] = useState<string>();
  const finish = (): void => {
    const next = typed?.trim();
    if (next && next !== title) actions.rename(next);
    setTyped(undefined);
  };
  return (
    <>
      <h1 className={readOnly ? 'min-w-0 truncate text-3 font-semibold tracking-tight' : 'sr-only'}>{title}</h1>
      {readOnly ? null : (
        <input
          value={typed ?? title}
          aria-label="Name of this machine"
          maxLength={120}
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={finish}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur();
            if (key === 'Escape') setTyped(undefined);
          }}
          className="h-8 min-w-0 max-w-96 grow text-ellipsis rounded-md border border-transparent bg-transparent px-1 text-3 font-semibold tracking-tight hover:border-control focus:border-control focus:bg-raised"
        />
      )}
    </>
  );
}
