'use client';

import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { formats } from '@/exchange';
import { ImportShell } from './import-shell';
import { PreviewList } from './preview-list';
import { useImport } from './use-import';

const readable = formats.filter(({ read }) => read);
const accept = [...new Set(readable.flatMap(({ extensions }) => extensions))].map((one) => `.${one}`).join(',');

/** Brings questions from a file: choose it, look at every question as it will be, write those chosen as drafts. `drafts` is where these stand afterwards. */
export function ImportWizard({ drafts }: { drafts: string }) {
  const wizard = useImport();
  const { page, reading, fault } = wizard;
  return (
    <ImportShell
      noun={['question', 'questions']}
      verb="written"
      hint="GIFT, Moodle XML, QTI 1.2 or 2.1, CSV, Statecraft YAML, or an Obsidian note with question call-outs"
      accept={accept}
      wizard={wizard}
      name={page?.name}
      whole
      shown={page !== undefined && !fault && page.listed.length > 0}
      next={{
        words: 'They are drafts: nobody but those who teach sees them until they are reviewed and published.',
        links: (
          <Link href={drafts} className={buttonClass('primary')}>
            Go on with your drafts
          </Link>
        ),
      }}
    >
      {reading && page ? (
        <p role="status" className="text-soft">
          Reading again
        </p>
      ) : null}
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
    </ImportShell>
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
