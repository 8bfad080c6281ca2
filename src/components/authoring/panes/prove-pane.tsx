'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Meter } from '@/components/ui/meter';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { type ProofState, proofStages, type Survivor } from '@/grading';
import { useAuthoring, useCourse, useFiles } from '../state/context';
import type { ProofView } from '../words';
import type { useProof } from './use-proof';

const STAGES: Readonly<Record<ProofState['stage'], string>> = {
  answers: 'Grading references, starter and wrong answers',
  situations: 'Trying the references in drawn situations',
  mutants: 'Trying mutants of the references',
  done: 'Finished',
};

/** The proof: asked for, watched, and read. */
export function ProvePane({ proving }: { proving: ReturnType<typeof useProof> }) {
  const { proof, running, fault, start, stop } = proving;
  const faults = useFiles((state) => state.faults.length);
  const kept = useFiles(({ keeping }) => keeping.at === 'kept');
  const stale = proof !== null && (!proof.current || !kept);
  return (
    <div className="mx-auto grid w-full max-w-5xl content-start gap-6 p-4 sm:p-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="max-w-prose">
          <h2 className="mb-1 text-4 font-semibold">The proof</h2>
          <p className="text-soft">
            References must pass, wrong answers must show the misconception they name, and at least 95 % of the mutants,
            references with one thing wrong in them, must fail some scenario.
          </p>
        </div>
        {running ? (
          <Button onClick={stop}>Pause</Button>
        ) : (
          <Button kind="primary" disabled={faults > 0} onClick={() => void start()}>
            {proof && proof.finishedAt === null && !stale ? 'Go on' : 'Validate'}
          </Button>
        )}
      </header>
      {faults > 0 ? (
        <Callout tone="care">
          {faults === 1 ? 'One thing' : `${faults} things`} in the files must be mended first: see the list under Write.
        </Callout>
      ) : null}
      {fault ? (
        <Callout tone="fault" role="alert" title="It does not go on">
          {fault}
        </Callout>
      ) : null}
      {proof === null ? (
        running ? null : (
          <EmptyState title="Not validated yet">
            <p>It takes a few seconds, and goes on where it stood if you leave.</p>
          </EmptyState>
        )
      ) : (
        <Proof proof={proof} running={running} stale={stale} />
      )}
    </div>
  );
}

function Proof({ proof, running, stale }: { proof: ProofView; running: boolean; stale: boolean }) {
  const { state, finishedAt, holds, problems } = proof;
  const { made, killed, equivalent, surviving } = state;
  const real = made - equivalent.length;
  return (
    <>
      {stale && !running ? (
        <Callout tone="note">
          This is the proof of an earlier text: something was changed since. Validate again.
        </Callout>
      ) : null}
      {finishedAt === null ? (
        <Progress state={state} />
      ) : holds ? (
        <Callout tone="good" role="status" title="The proof holds">
          {real === 0
            ? 'There was nothing to mutate.'
            : `${killed} of ${real} mutants that differ from the references are told apart: ${Math.floor((100 * killed) / real)} %.`}
        </Callout>
      ) : (
        <Callout tone="fault" role="status" title="The proof does not hold">
          <ul className="mt-1 list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem} className="[overflow-wrap:anywhere]">
                {problem}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Answers answers={state.answers} />
      {made > 0 ? (
        <section aria-labelledby="mutants" className="grid gap-3">
          <h3 id="mutants" className="text-3 font-semibold">
            Mutants
          </h3>
          <dl className="grid grid-cols-2 gap-x-8 border-t border-hairline sm:grid-cols-4">
            {(
              [
                ['made', made],
                ['told apart', killed],
                ['the same as the reference', equivalent.length],
                ['not told apart', surviving.length],
              ] as const
            ).map(([words, n]) => (
              <div key={words} className="flex flex-col-reverse border-b border-hairline py-2">
                <dt className="text-1 text-soft">{words}</dt>
                <dd className="text-4 font-semibold tabular-nums">{n}</dd>
              </div>
            ))}
          </dl>
          <Survivors survivors={surviving} />
          <Equivalents survivors={equivalent} />
        </section>
      ) : null}
      {state.unreached.length > 0 ? (
        <section aria-labelledby="unreached">
          <h3 id="unreached" className="text-3 font-semibold">
            Never reached
          </h3>
          <p className="text-soft">No scenario and no drawn situation came through these states and rules.</p>
          <ul className="mt-1">
            {state.unreached.map((one) => (
              <li key={one}>
                <code className="text-1 [overflow-wrap:anywhere]">{one}</code>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Progress({ state: { stage, done, total } }: { state: ProofState }) {
  return (
    <div role="status" className="grid gap-2">
      <p>
        <span className="text-soft">
          {proofStages.indexOf(stage) + 1} of {proofStages.length - 1}.
        </span>{' '}
        {STAGES[stage]}
        <span className="text-soft tabular-nums">
          : {done} of {total}
        </span>
      </p>
      <Meter value={done} max={total} />
    </div>
  );
}

const OF: Readonly<Record<ProofState['answers'][number]['of'], string>> = {
  reference: 'Reference',
  starter: 'Starter',
  wrong: 'Wrong answer',
};
const RIGHT: Readonly<Record<ProofState['answers'][number]['of'], string>> = {
  reference: 'passes',
  starter: 'does not pass',
  wrong: 'shows what it should',
};

function Answers({ answers }: { answers: ProofState['answers'] }) {
  const { misconceptions } = useCourse();
  if (answers.length === 0) return null;
  const titleOf = (id: string | undefined): string => misconceptions.find((one) => one.id === id)?.title ?? id ?? '';
  return (
    <section aria-labelledby="own-answers">
      <h3 id="own-answers" className="mb-1 text-3 font-semibold">
        Its own answers
      </h3>
      <Table
        caption="The exercise’s own answers"
        head={
          <>
            <Head>Answer</Head>
            <Head>Names</Head>
            <Head>Result</Head>
          </>
        }
      >
        {answers.map(({ of, name, misconception, problems }) => (
          <Row key={`${of} ${name}`}>
            <Cell>
              <span className="text-soft">{OF[of]}</span>{' '}
              {of === 'starter' ? null : <code className="text-1">{name}</code>}
            </Cell>
            <Cell label="Names">
              {misconception === undefined ? <span className="text-soft">nothing</span> : titleOf(misconception)}
            </Cell>
            <Cell label="Result">
              {problems.length === 0 ? (
                <span className="inline-flex items-baseline gap-1.5">
                  <CircleCheck size={16} aria-hidden="true" className="shrink-0 self-center text-succeeded" />
                  {RIGHT[of]}
                </span>
              ) : (
                <span className="inline-flex gap-1.5 text-failed">
                  <CircleX size={16} aria-hidden="true" className="mt-px shrink-0" />
                  <span className="[overflow-wrap:anywhere]">{problems.join(' ')}</span>
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function Survivors({ survivors }: { survivors: readonly Survivor[] }) {
  if (survivors.length === 0) return null;
  return (
    <section aria-labelledby="surviving" className="grid gap-2">
      <h4 id="surviving" className="font-semibold">
        Not told apart
      </h4>
      <p className="text-soft">
        In the situation beside each it does something else than the reference: a scenario like it would tell.
      </p>
      <ul className="border-t border-hairline">
        {survivors.map(({ mutant, situation }) => (
          <li key={mutant} className="grid gap-1 border-b border-hairline py-2">
            <code className="text-1 font-medium [overflow-wrap:anywhere]">{mutant}</code>
            {situation ? (
              <>
                <p className="text-1 [overflow-wrap:anywhere]">{situation.difference}</p>
                <details>
                  <summary className="cursor-pointer text-1 text-soft">Input and answers</summary>
                  <pre tabIndex={0} className="mt-1 overflow-auto rounded-md bg-sunk p-2 text-1">
                    <code>{`${situation.input}\n${situation.responses}`}</code>
                  </pre>
                </details>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Equivalents({ survivors }: { survivors: readonly Survivor[] }) {
  const { edit, show, store } = useAuthoring();
  const unreadable = useFiles((state) => state.unreadable);
  if (survivors.length === 0) return null;
  const explain = (mutant: string): void => {
    const spec: unknown = store.getState().value;
    const list: unknown = Reflect.get(Object(spec), 'equivalents');
    const at = Array.isArray(list) ? list.length : 0;
    edit([{ insert: ['equivalents'], at, value: { mutant, reason: '' } }]);
    show('scoring');
  };
  return (
    <section aria-labelledby="equivalent" className="grid gap-2">
      <h4 id="equivalent" className="font-semibold">
        The same as the reference
      </h4>
      <p className="text-soft">
        They did the same in every situation. Say why of each, or find the scenario that tells.
      </p>
      <ul className="border-t border-hairline">
        {survivors.map(({ mutant, reason }) => (
          <li key={mutant} className="flex flex-wrap items-center justify-between gap-2 border-b border-hairline py-2">
            <div className="min-w-0">
              <code className="text-1 font-medium [overflow-wrap:anywhere]">{mutant}</code>
              {reason ? <p className="text-1 text-soft">{reason}</p> : null}
            </div>
            {reason ? (
              <Badge tone="succeeded">explained</Badge>
            ) : (
              <Button size="small" disabled={unreadable} onClick={() => explain(mutant)}>
                Give the reason
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
