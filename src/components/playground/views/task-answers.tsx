'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { AnswerList } from '@/components/workspace/results/answer-list';
import { type Answer, newAnswer } from '@/components/workspace/state/answers';
import { usePlayground, usePlaygroundActions } from '../state/context';

/** Answers for each Task by its name, attempt by attempt. With services they go before these. */
export function TaskAnswers() {
  const { answers, answeredBy } = usePlayground((state) => state.setup);
  const tasks = usePlayground(({ analysis }) => analysis?.tasks);
  const actions = usePlaygroundActions();
  const set = (state: string, list: readonly Answer[] | undefined): void => {
    const next = new Map(answers);
    if (list && list.length > 0) next.set(state, list);
    else next.delete(state);
    actions.changeSetup({ answers: next });
  };
  const simulated = answeredBy === 'services';
  const left = (tasks ?? []).filter(({ state }) => !answers.has(state));
  const known = new Set(tasks?.map(({ state }) => state));
  return (
    <div className="grid gap-3">
      {simulated ? (
        <p className="text-1 text-soft">An answer written here goes before the service, for the Task it names.</p>
      ) : (
        <p className="text-1 text-soft">
          {tasks?.length === 0
            ? 'This machine has no Tasks: nobody needs to answer.'
            : 'One answer for each attempt, in their order.'}
        </p>
      )}
      {[...answers].map(([state, list]) => (
        <div key={state}>
          <AnswerList target={state} list={list} onChange={(next) => set(state, next)} canWait />
          {tasks && !known.has(state) ? (
            <p className="mt-1 text-1 text-caught">The definition has no Task of this name now.</p>
          ) : null}
        </div>
      ))}
      {left.map(({ state, target, byHand }) => (
        <div key={state} className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 text-1">
            <code className="[overflow-wrap:anywhere]">{state}</code>{' '}
            <span className="text-soft">
              {simulated
                ? `is answered by ${target}`
                : byHand
                  ? 'waits for you, when the run comes to it'
                  : `calls ${target}, and has no answer`}
            </span>
          </p>
          <Button
            size="small"
            kind={simulated || byHand ? 'quiet' : 'secondary'}
            onClick={() => set(state, [newAnswer])}
          >
            <Plus size={14} aria-hidden="true" />
            Give it answers
          </Button>
        </div>
      ))}
    </div>
  );
}
