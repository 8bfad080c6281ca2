import { ArrowDown, ArrowUp } from 'lucide-react';
import { InlineProse } from '@/components/ui/prose';
import type { AnswerKind } from './answering';
import { RemarkLine } from './remark-line';

const swap = (order: readonly string[], at: number, to: number): string[] => {
  const next = [...order];
  const [a, b] = [next[at], next[to]];
  if (a !== undefined && b !== undefined) [next[at], next[to]] = [b, a];
  return next;
};

const MOVE = 'grid size-9 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-30';

export const order: AnswerKind<'order'> = {
  blank: (card) => ({ order: card.items.map(({ id }) => id) }),
  missing: () => undefined,
  Answer: ({ card, response, graded, onChange }) => (
    <ol className="grid gap-2">
      {response.order.map((id, index) => {
        const item = card.items.find((one) => one.id === id);
        const remark = graded?.remarks.find((one) => one.id === id);
        if (!item) return null;
        return (
          <li key={id} className="rounded-md border border-hairline px-3 py-1.5">
            <div className="flex items-center gap-3">
              <span className="w-5 shrink-0 text-right font-mono text-1 text-soft">{index + 1}</span>
              <span className="min-w-0 grow">
                <InlineProse text={item.text} />
              </span>
              {graded ? null : (
                <span className="flex shrink-0">
                  <button
                    type="button"
                    className={MOVE}
                    disabled={index === 0}
                    aria-label={`Move “${item.text}” up`}
                    onClick={() => onChange({ order: swap(response.order, index, index - 1) })}
                  >
                    <ArrowUp size={18} aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    className={MOVE}
                    disabled={index === response.order.length - 1}
                    aria-label={`Move “${item.text}” down`}
                    onClick={() => onChange({ order: swap(response.order, index, index + 1) })}
                  >
                    <ArrowDown size={18} aria-hidden="true" />
                  </button>
                </span>
              )}
            </div>
            {remark && graded ? (
              <div className="pb-1 pl-8">
                {remark.correct ? null : (
                  <p className="text-1 text-soft">Belongs in place {graded.key.order.indexOf(id) + 1}.</p>
                )}
                <RemarkLine remark={remark} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  ),
};
