'use client';

import { useMemo, useState } from 'react';
import type { ExerciseFiles } from '@/catalog';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { type Choice, type ContestedFile, mergeFiles, settle } from '../state/merge';

interface MergeDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description: string;
  readonly base: ExerciseFiles;
  readonly mine: ExerciseFiles;
  readonly theirs: ExerciseFiles;
  /** What the other side is called. */
  readonly other: string;
  readonly act: string;
  readonly onMerge: (files: ExerciseFiles) => Promise<void>;
}

/** Two versions put together: what only one changed is taken from them; what both changed is chosen here, side by side. */
export function MergeDialog({
  open,
  onClose,
  title,
  description,
  base,
  mine,
  theirs,
  other,
  act,
  onMerge,
}: MergeDialogProps) {
  const merged = useMemo(() => mergeFiles(base, mine, theirs), [base, mine, theirs]);
  const [choices, setChoices] = useState<Readonly<Record<string, readonly Choice[]>>>({});
  const [pending, setPending] = useState(false);
  const choose = (path: string, nth: number, choice: Choice): void =>
    setChoices((now) => {
      const list = [...(now[path] ?? [])];
      for (let index = list.length; index < nth; index++) list[index] = 'mine';
      list[nth] = choice;
      return { ...now, [path]: list };
    });
  const done = async (): Promise<void> => {
    setPending(true);
    const settled = merged.contested.map((file) => [file.path, settle(file, choices[file.path] ?? [])] as const);
    await onMerge({ ...merged.files, ...Object.fromEntries(settled) });
    setPending(false);
  };
  const taken = Object.keys(merged.files).filter((path) => merged.files[path] !== mine[path]);
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={title} description={description} wide>
      <div className="grid gap-4">
        {taken.length > 0 ? (
          <p>
            Taken from {other}, since you did not change it there: <code>{taken.join(', ')}</code>.
          </p>
        ) : null}
        {merged.contested.length === 0 ? (
          <Callout tone="good">Nothing was changed by both at the same place: all of it fits together.</Callout>
        ) : null}
        {merged.contested.map((file) => (
          <Contested
            key={file.path}
            file={file}
            choices={choices[file.path] ?? []}
            other={other}
            onChoose={(nth, choice) => choose(file.path, nth, choice)}
          />
        ))}
        <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-2 border-t border-hairline bg-raised px-6 py-3">
          <Button onClick={onClose}>Later</Button>
          <Button kind="primary" pending={pending} onClick={() => void done()}>
            {act}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ContestedProps {
  readonly file: ContestedFile;
  readonly choices: readonly Choice[];
  readonly other: string;
  readonly onChoose: (nth: number, choice: Choice) => void;
}

function Contested({ file, choices, other, onChoose }: ContestedProps) {
  const places = file.stretches.flatMap((one) => ('agreed' in one ? [] : [one]));
  return (
    <section aria-label={file.path} className="grid gap-3">
      <h3 className="text-2 font-semibold">
        <code>{file.path}</code>
      </h3>
      {places.map(({ mine, theirs }, nth) => (
        <fieldset key={nth} className="grid gap-2 md:grid-cols-2">
          <legend className="mb-1 text-1 text-soft">
            Place {nth + 1} of {places.length}
          </legend>
          {(['mine', 'theirs'] as const).map((which) => (
            <label
              key={which}
              className="grid cursor-pointer content-start gap-1 rounded-md border border-hairline p-2 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <span className="flex items-center gap-2 text-1">
                <input
                  type="radio"
                  name={`${file.path}-${nth}`}
                  checked={(choices[nth] ?? 'mine') === which}
                  onChange={() => onChoose(nth, which)}
                  className="size-4 accent-accent"
                />
                {which === 'mine' ? 'Yours' : `From ${other}`}
              </span>
              <pre className="max-h-48 overflow-auto text-1">
                <code>{(which === 'mine' ? mine : theirs).join('\n') || '(nothing)'}</code>
              </pre>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
