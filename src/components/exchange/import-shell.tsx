import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { FileFault } from '@/exchange';
import { ChooseFile } from './choose-file';

export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

interface ImportShellProps {
  /** What the file holds, for one of them and for several. */
  readonly noun: readonly [one: string, several: string];
  /** What was done with new ones, e.g. “added”. */
  readonly verb: string;
  /** What files there may be. */
  readonly hint: string;
  readonly accept: string;
  readonly wizard: {
    readonly reading: boolean;
    readonly fault: FileFault | undefined;
    readonly progress: { readonly done: number; readonly of: number } | undefined;
    readonly written: Counts | undefined;
    readonly read: (file: File) => Promise<void>;
    readonly reset: () => void;
  };
  /** The file’s name, once there is one to speak of. */
  readonly name: string | undefined;
  /** Writing is one act: a fault means that nothing was written. */
  readonly whole?: boolean;
  /** Something of the file is shown: none is chosen beside it. */
  readonly shown: boolean;
  /** What is said once it is written: what becomes of them, and where to go on. */
  readonly next: { readonly words: string; readonly links: ReactNode };
  /** What the file holds, to look at. */
  readonly children: ReactNode;
}

/** The steps of every import: choose a file, be told what is wrong with it, look at what it holds, and hear what was written. */
export function ImportShell({
  noun,
  verb,
  hint,
  accept,
  wizard,
  name,
  whole,
  shown,
  next,
  children,
}: ImportShellProps) {
  const hydrated = useHydrated();
  const { reading, fault, progress, written } = wizard;
  if (written)
    return (
      <Callout tone="good" role="status" title={wordsOf(written, noun, verb)}>
        <p>{next.words}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {next.links}
          <Button onClick={wizard.reset}>Import another file</Button>
        </div>
      </Callout>
    );
  return (
    <div className="grid gap-6">
      {shown ? null : (
        <ChooseFile
          label={`Drop a file of ${noun[1]} here`}
          hint={`${hint}; up to 20 MB. Nothing is written before you have seen it.`}
          accept={accept}
          pending={reading || !hydrated}
          onFile={(file) => void wizard.read(file)}
        />
      )}
      {fault ? <Fault fault={fault} name={name} whole={whole} /> : null}
      {children}
      {progress ? (
        <p role="status" className="sr-only">
          {progress.done} of {progress.of} written
        </p>
      ) : null}
    </div>
  );
}

function wordsOf({ created, updated, unchanged }: Counts, [one, several]: readonly [string, string], verb: string) {
  const parts = [
    created > 0 && `${created} ${created === 1 ? one : several} ${verb}`,
    updated > 0 && `${updated} updated`,
    unchanged > 0 && `${unchanged} unchanged`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

interface FaultProps extends Pick<ImportShellProps, 'name'> {
  readonly fault: FileFault;
  readonly whole: boolean | undefined;
}

function Fault({ fault: { line, reason }, name, whole }: FaultProps) {
  return (
    <Callout tone="fault" role="alert" title={`${name ?? 'The file'} was not imported`}>
      <p className="[overflow-wrap:anywhere]">
        {line === undefined ? null : <span className="font-medium">Line {line}: </span>}
        {line === undefined ? reason : capital(reason)}
      </p>
      {whole ? <p className="mt-1 text-soft">Nothing was written.</p> : null}
    </Callout>
  );
}
