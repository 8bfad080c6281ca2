'use client';

import { type FormEvent, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { counted } from '@/components/ui/counted';
import { EmptyState } from '@/components/ui/empty-state';
import { controlClass } from '@/components/ui/field';
import { Meter } from '@/components/ui/meter';
import { Moment } from '@/components/ui/moment';
import type { ApiOutputs } from '@/trpc/calls';
import { ChangeTable } from './change-table';
import { useRegrade } from './use-regrade';
import { nothing, openWords, type RegradeView, STATES, SUBJECTS, skippedWords } from './words';

interface RegradeScreenProps {
  readonly subject: RegradeView['subject'];
  readonly slug: string;
  readonly earlier: ApiOutputs['regrades']['list'];
  /** The newest, if there was one. */
  readonly newest: RegradeView | undefined;
}

/** Computes what the published version makes of every submission, shows what would change, writes it when told to, and takes it back. */
export function RegradeScreen({ subject, slug, earlier, newest }: RegradeScreenProps) {
  const { regrade, running, fault, begin, open, write, takeBack } = useRegrade(subject, slug, newest);
  const others = earlier.filter(({ id }) => id !== regrade?.id);
  return (
    <div className="grid gap-8">
      {fault ? (
        <Callout
          tone={regrade ? 'fault' : 'care'}
          role="alert"
          title={regrade ? 'It does not go on' : 'Nothing was computed'}
        >
          {fault}
        </Callout>
      ) : null}
      {regrade ? (
        <Regrade regrade={regrade} running={running} onWrite={write} onTakeBack={takeBack} />
      ) : (
        <EmptyState title="Nothing was graded again yet">
          <p>
            Computing shows who would be judged otherwise by the version that is published now. Nothing is written by
            it.
          </p>
        </EmptyState>
      )}
      <Button
        kind={regrade === undefined ? 'primary' : 'secondary'}
        className="w-fit"
        pending={running}
        onClick={() => void begin()}
      >
        {regrade === undefined ? 'Compute what would change' : 'Compute again'}
      </Button>
      {others.length > 0 ? (
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="mb-1 text-3 font-semibold">
            Earlier
          </h2>
          <ul className="border-t border-hairline">
            {others.map(({ id, state, createdAt, reason, total }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-2">
                <Moment at={createdAt} precise />
                <Badge>{STATES[state]}</Badge>
                <span className="min-w-0 grow truncate text-soft">
                  {reason || counted(total, SUBJECTS[subject].one)}
                </span>
                <Button size="small" kind="quiet" disabled={running} onClick={() => void open(id)}>
                  Open
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

interface RegradeProps {
  readonly regrade: RegradeView;
  readonly running: boolean;
  readonly onWrite: (reason: string) => Promise<void>;
  readonly onTakeBack: () => Promise<void>;
}

function Regrade({ regrade, running, onWrite, onTakeBack }: RegradeProps) {
  const { state, counts, changes, written, open, total, version } = regrade;
  const words = SUBJECTS[regrade.subject];
  const all = Object.entries(counts).reduce((sum, [change, n]) => sum + (change === 'fault' ? 0 : n), 0);
  return (
    <section aria-labelledby="regrade" className="grid gap-4">
      <div>
        <h2 id="regrade" className="text-4 font-semibold">
          {STATES[state]}
        </h2>
        <p className="text-soft">
          Against version {version}, begun <Moment at={regrade.createdAt} precise />
          {regrade.by ? ` by ${regrade.by}` : ''}.
        </p>
      </div>
      {state === 'computing' ? (
        <div role="status" className="grid gap-2">
          <p className="tabular-nums">
            {regrade.done} of {counted(total, words.one)} computed again
          </p>
          <Meter value={regrade.done} max={total} />
        </div>
      ) : null}
      {state === 'applying' || state === 'undoing' ? (
        <p role="status">
          {state === 'applying' ? `${written} of ${all} written` : 'The earlier verdicts are put back'}
        </p>
      ) : null}
      {state !== 'computing' && all === 0 ? <Callout tone="good">{nothing(regrade)}</Callout> : null}
      {Object.keys(counts).length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {Object.entries(words.changes).flatMap(([change, said]) => {
            const n = counts[change];
            return n === undefined
              ? []
              : [
                  <li key={change}>
                    <strong className="font-semibold tabular-nums">{n}</strong>{' '}
                    <Badge tone={said.tone}>{said.words}</Badge>
                  </li>,
                ];
          })}
          <li className="text-soft tabular-nums">of {regrade.done} computed</li>
        </ul>
      ) : null}
      <Beside regrade={regrade} />
      {state === 'ready' && (all > 0 || open > 0) ? (
        <Decide n={all} where={words.where} running={running} onWrite={onWrite} />
      ) : null}
      {state === 'applied' ? (
        <div className="grid gap-2">
          <p>
            {written === 1 ? 'One verdict was' : `${written} verdicts were`} written
            {written < all ? `; ${all - written} had changed meanwhile and stayed` : ''}. Students whose verdict changed
            were told: “{regrade.reason}”
          </p>
          <Button
            className="w-fit"
            size="small"
            pending={running}
            disabled={written === 0 && open === 0}
            onClick={() => void onTakeBack()}
          >
            Take it back
          </Button>
        </div>
      ) : null}
      {state === 'undone' ? (
        <p>The earlier verdicts are back. What the regrade had made of them is kept below.</p>
      ) : null}
      {changes.length > 0 ? <ChangeTable regrade={regrade} /> : null}
    </section>
  );
}

/** Whom the figures do not count: those still at it, and those whose class is archived. */
function Beside({ regrade }: { regrade: RegradeView }) {
  const said = [openWords(regrade), skippedWords(regrade)].filter((one) => one !== '');
  return said.length > 0 ? (
    <ul className="grid max-w-prose gap-1 text-soft">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  ) : null;
}

interface DecideProps {
  readonly n: number;
  /** Where students are told. */
  readonly where: string;
  readonly running: boolean;
  readonly onWrite: (reason: string) => Promise<void>;
}

function Decide({ n, where, running, onWrite }: DecideProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onWrite(reason);
  };
  return (
    <form onSubmit={submit} className="grid max-w-prose gap-2">
      <label htmlFor="reason" className="text-2 font-medium">
        Why, for the students whose verdict changes
      </label>
      <textarea
        id="reason"
        rows={2}
        maxLength={1_000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        aria-describedby="reason-hint"
        className={`${controlClass(false, 'text')} font-sans text-2`}
      />
      <p id="reason-hint" className="text-1 text-soft">
        {where}
      </p>
      <Button type="submit" kind="primary" className="w-fit" pending={running} disabled={reason.trim() === ''}>
        {n === 0 ? 'Grade them by it' : n === 1 ? 'Write one verdict' : `Write ${n} verdicts`}
      </Button>
    </form>
  );
}
