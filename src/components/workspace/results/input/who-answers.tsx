'use client';

import type { ReactNode } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { useActions, useWorkspace } from '../../state/context';
import { WorldEditor } from './world-editor';

interface WhoAnswersProps {
  /** What is said of the answers, with services and without. */
  readonly words: { readonly answers: string; readonly services: string };
  /** The answers, call by call. */
  readonly children: ReactNode;
}

/** Whether a run's calls are answered by what is written here alone, or by simulated services as well. */
export function WhoAnswers({ words, children }: WhoAnswersProps) {
  const answeredBy = useWorkspace((state) => state.setup.answeredBy);
  const actions = useActions();
  return (
    <section aria-label="Who answers the Tasks" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-medium">Who answers the Tasks</h2>
        <Segmented
          label="Who answers the Tasks"
          value={answeredBy}
          onChange={(next) => actions.changeSetup({ answeredBy: next })}
          options={[
            { id: 'answers', label: 'Your answers' },
            { id: 'services', label: 'Simulated services' },
          ]}
        />
      </div>
      {answeredBy === 'services' ? <WorldEditor /> : null}
      <p className="text-1 text-soft">{words[answeredBy]}</p>
      {children}
    </section>
  );
}
