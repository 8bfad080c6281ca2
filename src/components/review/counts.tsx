import type { Queue } from './queue';

/** What is asked now, and what was done. */
export function Counts({ counts, done }: { counts: Queue['counts']; done: number }) {
  const facts = [
    { words: 'learning', value: counts.learning, tone: 'text-caught' },
    { words: 'due', value: counts.due, tone: 'text-accent' },
    { words: 'new', value: counts.new, tone: 'text-soft' },
    { words: 'done today', value: done, tone: 'text-succeeded' },
  ];
  return (
    <dl className="flex flex-wrap gap-x-3 sm:gap-x-4 gap-y-1 text-1 tabular-nums" aria-live="polite">
      {facts.map(({ words, value, tone }) => (
        <div key={words} className="flex gap-1">
          <dt className="order-2 text-soft">{words}</dt>
          <dd className={`font-semibold ${value > 0 ? tone : 'text-soft'}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
