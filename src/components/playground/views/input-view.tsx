'use client';

import { type Call, CallAnswers } from '@/components/workspace/results/input/call-answers';
import { KindOfRun } from '@/components/workspace/results/input/kind-of-run';
import { WhoAnswers } from '@/components/workspace/results/input/who-answers';
import { usePlayground } from '../state/context';
import { StartForm } from './start-form';

/** What the next run is given: how it starts, and who answers its Tasks. */
export function InputView() {
  const simulated = usePlayground(({ setup }) => setup.answeredBy === 'services');
  const tasks = usePlayground(({ analysis }) => analysis?.tasks);
  const calls = tasks?.map(({ state, target, byHand }): Call => {
    const unanswered = simulated
      ? `is answered by ${target}`
      : byHand
        ? 'waits for you, when the run comes to it'
        : `calls ${target}, and has no answer`;
    return { name: state, byHand, unanswered, needed: !simulated && !byHand };
  });
  return (
    <div className="grid gap-6 p-4 pb-8">
      <KindOfRun />
      <StartForm />
      <WhoAnswers
        words={{
          answers:
            tasks?.length === 0
              ? 'This machine has no Tasks: nobody needs to answer.'
              : 'One answer for each attempt, in their order.',
          services: 'An answer written here goes before the service, for the Task it names.',
        }}
      >
        <CallAnswers calls={calls} gone="The definition has no Task of this name now." />
      </WhoAnswers>
    </div>
  );
}
