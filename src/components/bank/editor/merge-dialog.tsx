'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { memberWords } from './member-words';
import { differences, merge } from './merge';
import { outlineOf } from './outline';
import type { Body } from './paths';

interface MergeDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly about: string;
  readonly mine: Body;
  readonly theirs: Body;
  /** What the other text is called, e.g. `The course's`. */
  readonly theirName: string;
  /** The text both were made from, where it is known. */
  readonly base?: Body | undefined;
  readonly onMerged: (body: Body) => void;
}

/** Two texts of one question side by side, member by member: which is taken is the author's to say. */
export function MergeDialog(props: MergeDialogProps) {
  const { open, onOpenChange, title, about } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={about} wide>
      {open ? <Merge {...props} /> : null}
    </Dialog>
  );
}

function Merge({ mine, theirs, theirName, base, onMerged }: MergeDialogProps) {
  const found = useMemo(() => differences(mine, theirs, base), [mine, theirs, base]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(found.filter(({ proposed }) => proposed === 'theirs').map(({ field }) => field)),
  );
  const take = (field: string, theirsTaken: boolean): void => {
    const next = new Set(taken);
    if (theirsTaken) next.add(field);
    else next.delete(field);
    setTaken(next);
  };
  return (
    <div className="grid gap-4">
      {found.length === 0 ? <p>What differs, only you have changed: your text stays as it is.</p> : null}
      {found.map(({ field, mine: own, theirs: other, both }) => (
        <fieldset key={field} className="grid gap-2 border-t border-hairline pt-3 md:grid-cols-2">
          <legend className="sr-only">{memberWords(field)}</legend>
          <p aria-hidden="true" className="font-medium md:col-span-2">
            {memberWords(field)}
            {both && base ? <span className="ml-2 text-1 font-normal text-caught">↷ changed in both</span> : null}
          </p>
          <Side
            field={field}
            name="Yours"
            value={own}
            other={other}
            checked={!taken.has(field)}
            onChange={() => take(field, false)}
          />
          <Side
            field={field}
            name={theirName}
            value={other}
            other={own}
            checked={taken.has(field)}
            onChange={() => take(field, true)}
          />
        </fieldset>
      ))}
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex justify-end border-t border-hairline bg-raised px-6 py-3">
        <Button kind="primary" onClick={() => onMerged(merge(mine, theirs, taken))}>
          Take what is chosen
        </Button>
      </div>
    </div>
  );
}

interface SideProps {
  readonly field: string;
  readonly name: string;
  readonly value: unknown;
  /** What stands on the other side: lines that are the same there step back. */
  readonly other: unknown;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** A member's lines, without its own name before each. */
const linesOf = (field: string, value: unknown): string[] =>
  value === undefined
    ? []
    : outlineOf({ [field]: value })
        .trimEnd()
        .split('\n')
        .map((line) =>
          line.startsWith(memberWords(field)) ? line.slice(memberWords(field).length).replace(/^(: | · | )/, '') : line,
        );

function Side({ field, name, value, other, checked, onChange }: SideProps) {
  const there = new Set(linesOf(field, other));
  const lines = linesOf(field, value).map((text, at) => ({ text, key: `${at} ${text}`, same: there.has(text) }));
  return (
    <label className="grid cursor-pointer content-start gap-2 rounded-md border border-hairline p-3 has-checked:border-accent has-checked:bg-accent-soft">
      <span className="flex items-center gap-2 text-1 font-medium">
        <input type="radio" name={`merge-${field}`} checked={checked} onChange={onChange} className="accent-accent" />
        {name}
      </span>
      <span className="max-h-60 overflow-y-auto font-mono text-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {lines.length === 0 ? <span className="text-soft">not there</span> : null}
        {lines.map(({ key, text, same }) => (
          <span key={key} className={classNames('block pl-2', same ? 'text-soft' : 'border-l-2 border-accent')}>
            {text || ' '}
          </span>
        ))}
      </span>
    </label>
  );
}
