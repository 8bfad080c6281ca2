'use client';

import { Hand, Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { type Answer, newAnswer, waitingAnswer } from '../../state/answers';
import { useActions, useWorkspace } from '../../state/context';
import { AnswerList } from './answer-list';

/** Something a run calls, under the name by which answers are given for it. */
export interface Call {
  readonly name: string;
  /** Whether somebody with a token, or a worker, can answer it. */
  readonly byHand: boolean;
  /** What becomes of the call where no answer is given here. */
  readonly unanswered: string;
  /** Whether a run comes to grief without an answer. */
  readonly needed: boolean;
}

interface CallAnswersProps {
  /** Undefined until the definition was read. */
  readonly calls: readonly Call[] | undefined;
  /** Of answers whose call the definition does not have. */
  readonly gone?: string | undefined;
}

/** A form for each call: what it returns, throws, or that it hangs, attempt by attempt; or that the reader plays whoever answers. */
export function CallAnswers({ calls, gone }: CallAnswersProps) {
  const answers = useWorkspace((state) => state.setup.answers);
  const actions = useActions();
  const set = (name: string, list: readonly Answer[]): void => {
    const next = new Map(answers);
    if (list.length > 0) next.set(name, list);
    else next.delete(name);
    actions.changeSetup({ answers: next });
  };
  const known = new Map(calls?.map((call) => [call.name, call]));
  return (
    <>
      {[...answers].map(([name, list]) => (
        <div key={name}>
          <AnswerList
            target={name}
            list={list}
            onChange={(next) => set(name, next)}
            canWait={known.get(name)?.byHand ?? false}
          />
          {gone && calls && !known.has(name) ? <p className="mt-1 text-1 text-caught">{gone}</p> : null}
        </div>
      ))}
      {(calls ?? [])
        .filter(({ name }) => !answers.has(name))
        .map(({ name, byHand, unanswered, needed }) => (
          <div key={name} className="flex flex-wrap items-center justify-between gap-2">
            <p className="min-w-0 grow basis-48 text-1">
              <code className="[overflow-wrap:anywhere]">{name}</code> <span className="text-soft">{unanswered}</span>
            </p>
            <div className="flex flex-wrap gap-2">
              {byHand && needed ? (
                <Button size="small" onClick={() => set(name, [waitingAnswer])}>
                  <Hand size={14} aria-hidden="true" />
                  Answer by hand
                </Button>
              ) : null}
              <Button size="small" kind={needed ? 'secondary' : 'quiet'} onClick={() => set(name, [newAnswer])}>
                <Plus size={14} aria-hidden="true" />
                Give it answers
              </Button>
            </div>
          </div>
        ))}
    </>
  );
}
