import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { ApiOutputs } from '@/trpc/calls';

export type RowResult = ApiOutputs['bank']['bulk'][number];

/** What came of an edit of several questions, a line each. */
export function BulkResults({
  results,
  prompts,
  onClose,
}: {
  results: readonly RowResult[];
  prompts: ReadonlyMap<string, string>;
  onClose: () => void;
}) {
  const failed = results.filter(({ done }) => !done).length;
  const done = results.length - failed;
  return (
    <Callout
      role="status"
      tone={failed === 0 ? 'good' : 'care'}
      title={failed === 0 ? `Done: ${done}` : `Done: ${done}. Not done: ${failed}, still chosen`}
      className="mb-4"
    >
      <ul className="mt-2 grid max-h-64 gap-1 overflow-y-auto text-1">
        {results.map((result) => (
          <li key={result.slug} className="grid grid-cols-[1rem_1fr] gap-2">
            <span aria-hidden="true" className={result.done ? 'text-succeeded' : 'text-failed'}>
              {result.done ? '✓' : '✕'}
            </span>
            <span>
              <span className="sr-only">{result.done ? 'Done: ' : 'Not done: '}</span>
              <span className="line-clamp-1 font-medium">{prompts.get(result.slug) ?? result.slug}</span>
              <span className="text-soft">{result.words}</span>
            </span>
          </li>
        ))}
      </ul>
      <Button kind="secondary" size="small" className="mt-3" onClick={onClose}>
        Close
      </Button>
    </Callout>
  );
}
