'use client';

import { useEffect, useState } from 'react';
import { duration } from '@/components/machine/event-line';
import type { Cost } from '../engine/cost';
import { useExercise, useExerciseActions } from '../state/context';

/** What one's own solution and the others come to in the first scenario: transitions, price, time. */
export function Costs() {
  const own = useExercise(({ shown, text }) => shown?.text ?? text);
  const exercise = useExercise((state) => state.exercise);
  const actions = useExerciseActions();
  const [costs, setCosts] = useState<readonly (Cost | undefined)[]>();
  const { references, samples } = exercise;
  const [sample] = samples;
  useEffect(() => {
    if (!sample) return;
    let gone = false;
    const reckon = async (): Promise<void> => {
      const found: (Cost | undefined)[] = [];
      for (const definition of [own, ...references.map((one) => one.definition)])
        found.push(await actions.ask('cost', actions.requestFor(definition, sample.id)));
      if (!gone) setCosts(found);
    };
    void reckon();
    return () => {
      gone = true;
    };
  }, [actions, own, references, sample]);
  const [first] = costs ?? [];
  if (!sample || !costs || !first) return null;
  const rows = ['Yours', ...references.map(({ note }) => note)];
  const { asOf, region } = first.price;
  return (
    <section aria-label="What each costs" className="mt-4 grid gap-2">
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-1 tabular-nums">
          <caption className="mb-1 text-left text-soft">What each comes to in “{sample.title}”</caption>
          <thead>
            <tr className="text-left text-soft">
              {['Solution', 'Transitions', 'A million runs', 'Takes'].map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`border-b border-hairline py-1 font-medium ${index > 0 ? 'pl-3 text-right whitespace-nowrap' : ''}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((name, index) => (
              <tr key={name} className="align-top">
                <th scope="row" className="border-b border-hairline py-1 text-left font-normal">
                  {name}
                </th>
                <Figures cost={costs[index]} express={exercise.type === 'EXPRESS'} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-1 text-soft">
        {exercise.type === 'EXPRESS' ? 'Express' : 'Standard'} prices of {region}, as of {asOf}, without the free tier.
        A retry is a transition too.
      </p>
    </section>
  );
}

function Figures({ cost, express }: { cost: Cost | undefined; express: boolean }) {
  const cell = 'border-b border-hairline py-1 pl-3 text-right whitespace-nowrap';
  if (!cost)
    return (
      <td colSpan={3} className={cell}>
        cannot be run here
      </td>
    );
  const { price } = cost;
  const dollars = 1_000_000 * (express ? price.express.dollars : price.standard.dollars);
  return (
    <>
      <td className={cell}>{price.standard.transitions}</td>
      <td className={cell}>${dollars.toFixed(2)}</td>
      <td className={cell}>{duration(cost.duration)}</td>
    </>
  );
}
