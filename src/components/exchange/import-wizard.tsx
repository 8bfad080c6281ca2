'use client';

import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useHydrated } from '@/components/ui/use-hydrated';
import { formats } from '@/exchange';
import { ChooseFile } from './choose-file';
import { PreviewList } from './preview-list';
import { type ImportFault, useImport } from './use-import';

const readable = formats.filter(({ read }) => read);
const accept = [...new Set(readable.flatMap(({ extensions }) => extensions))].map((one) => `.${one}`).join(',');

/** Brings questions from a file: choose it, look at every question as it will be, write those chosen as drafts. `drafts` is where these stand afterwards. */
export function ImportWizard({ drafts }: { drafts: string }) {
  const hydrated = useHydrated();
  const wizard = useImport();
  const { page, reading, fault, written, progress } = wizard;
  if (written)
    return (
      <Callout tone="good" role="status" title={wordsOf(written)}>
        <p>They are drafts: nobody but those who teach sees them until they are reviewed and published.</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Link href={drafts} className={buttonClass('primary')}>
            Go on with your drafts
          </Link>
          <Button onClick={wizard.reset}>Import another file</Button>
        </div>
      </Callout>
    );
  return (
    <div className="grid gap-6">
      {page && !fault && page.listed.length > 0 ? null : (
        <ChooseFile
          label="Drop a file of questions here"
          hint="GIFT, Moodle XML, QTI 1.2 or 2.1, CSV, Statecraft YAML, or an Obsidian note with question call-outs; up to 20 MB. Nothing is written before you have seen it."
          accept={accept}
          pending={reading || !hydrated}
          onFile={(file) => void wizard.read(file)}
        />
      )}
      {reading && page ? (
        <p role="status" className="text-soft">
          Reading again
        </p>
      ) : null}
      {fault ? <Fault fault={fault} name={page?.name} /> : null}
      {page ? (
        <>
          <FormatChoice
            format={page.file.format}
            name={page.name}
            pending={reading}
            onFormat={(id) => void wizard.reread(id)}
          />
          {page.file.format && !page.file.fault ? <PreviewList wizard={wizard} page={page} /> : null}
        </>
      ) : null}
      {progress ? (
        <p role="status" className="sr-only">
          {progress.done} of {progress.of} written
        </p>
      ) : null}
    </div>
  );
}

function wordsOf({ created, updated, unchanged }: { created: number; updated: number; unchanged: number }): string {
  const parts = [
    created > 0 && `${created} ${created === 1 ? 'question' : 'questions'} written`,
    updated > 0 && `${updated} updated`,
    unchanged > 0 && `${unchanged} unchanged`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

function Fault({ fault, name }: { fault: ImportFault; name: string | undefined }) {
  return (
    <Callout tone="fault" role="alert" title={name ? `${name} was not imported` : 'The file was not imported'}>
      <p className="[overflow-wrap:anywhere]">
        {fault.line === undefined ? null : <span className="font-medium">Line {fault.line}: </span>}
        {fault.line === undefined ? fault.reason : `${fault.reason.charAt(0).toUpperCase()}${fault.reason.slice(1)}`}
      </p>
      <p className="mt-1 text-soft">Nothing was written.</p>
    </Callout>
  );
}

interface FormatChoiceProps {
  readonly format: string | undefined;
  readonly name: string;
  readonly pending: boolean;
  readonly onFormat: (id: string) => void;
}

function FormatChoice({ format, name, pending, onFormat }: FormatChoiceProps) {
  return (
    <div className="grid gap-3">
      {format === undefined ? (
        <Callout tone="care" role="alert" title={`${name} was not recognised`}>
          <p>Say below which format it has, or choose another file.</p>
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 text-2">
        <label htmlFor="format" className="text-soft">
          <span className="font-medium text-ink [overflow-wrap:anywhere]">{name}</span> read as
        </label>
        <select
          id="format"
          value={format ?? ''}
          disabled={pending}
          onChange={({ target }) => onFormat(target.value)}
          className="h-8 rounded-md border border-control bg-raised px-2 text-1"
        >
          {format === undefined ? <option value="">Choose a format</option> : null}
          {readable.map(({ id, name: label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
