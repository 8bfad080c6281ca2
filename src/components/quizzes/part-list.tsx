'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { InlineProse } from '@/components/ui/prose';
import type { CardHit } from './card-search';
import type { Part } from './quiz-draft';

interface PartListProps {
  readonly parts: readonly Part[];
  readonly cards: ReadonlyMap<string, CardHit>;
  /** Place of the pool that questions are added to. */
  readonly target: number | undefined;
  readonly onTarget: (place: number | undefined) => void;
  readonly onChange: (parts: Part[]) => void;
}

const ICON =
  'grid size-8 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-30';
const number = (text: string, most: number): number => Math.min(most, Math.max(0, Math.round(Number(text) || 0)));

/** What a quiz asks, in order: single questions and pools. */
export function PartList({ parts, cards, target, onTarget, onChange }: PartListProps) {
  const replace = (at: number, part: Part): void => onChange(parts.map((one, index) => (index === at ? part : one)));
  const move = (at: number, to: number): void => {
    const next = [...parts];
    const [part] = next.splice(at, 1);
    if (part) next.splice(to, 0, part);
    if (target === at) onTarget(to);
    else if (target === to) onTarget(at);
    onChange(next);
  };
  const remove = (at: number): void => {
    onTarget(undefined);
    onChange(parts.filter((_, index) => index !== at));
  };
  const words = (slug: string) => cards.get(slug)?.prompt ?? slug;
  return (
    <ol className="border-t border-hairline">
      {parts.map((part, at) => (
        <li
          key={part.kind === 'card' ? part.card : `pool-${at}`}
          className={classNames('grid gap-2 border-b border-hairline py-2', target === at && 'bg-accent-soft')}
        >
          <div className="flex items-center gap-2">
            <span className="w-6 shrink-0 text-right font-mono text-1 text-soft">{at + 1}</span>
            {part.kind === 'card' ? (
              <p className="line-clamp-2 min-w-0 grow [overflow-wrap:anywhere]">
                <InlineProse text={words(part.card)} />
              </p>
            ) : (
              <input
                aria-label={`Name of pool ${at + 1}`}
                value={part.title}
                maxLength={120}
                onChange={({ target: input }) => replace(at, { ...part, title: input.value })}
                className={classNames(controlClass(false, 'small'), 'min-w-0 grow font-medium')}
              />
            )}
            <button
              type="button"
              className={ICON}
              disabled={at === 0}
              aria-label={`Move ${at + 1} up`}
              onClick={() => move(at, at - 1)}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={ICON}
              disabled={at === parts.length - 1}
              aria-label={`Move ${at + 1} down`}
              onClick={() => move(at, at + 1)}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
            <button type="button" className={ICON} aria-label={`Remove ${at + 1}`} onClick={() => remove(at)}>
              <X size={16} aria-hidden="true" />
            </button>
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pl-8 text-1">
            {part.kind === 'pool' ? (
              <>
                <label className="flex items-center gap-2">
                  Draw
                  <input
                    type="number"
                    min={1}
                    max={Math.max(1, part.cards.length)}
                    value={part.draw}
                    onChange={({ target: input }) => replace(at, { ...part, draw: number(input.value, 100) })}
                    className={classNames(controlClass(part.draw > part.cards.length, 'small'), 'w-16')}
                  />
                  of {part.cards.length}
                </label>
                <label className="flex items-center gap-2">
                  <input
                    type="radio"
                    name="target"
                    checked={target === at}
                    onChange={() => onTarget(at)}
                    className="size-4 accent-accent"
                  />
                  Add questions here
                </label>
              </>
            ) : null}
            <label className="flex items-center gap-2">
              <input
                type="number"
                aria-label={
                  part.kind === 'pool' ? `Points of each question of pool ${at + 1}` : `Points of question ${at + 1}`
                }
                min={0}
                max={100}
                value={part.points}
                onChange={({ target: input }) => replace(at, { ...part, points: number(input.value, 100) })}
                className={classNames(controlClass(false, 'small'), 'w-16')}
              />
              {part.points === 1 ? 'point' : 'points'}
              {part.kind === 'pool' ? ' each' : ''}
            </label>
          </div>
          {part.kind === 'pool' && part.cards.length > 0 ? (
            <details className="pl-8 text-1">
              <summary className="cursor-pointer py-1 text-soft">Its questions</summary>
              <ul>
                {part.cards.map((slug) => (
                  <li key={slug} className="flex items-center gap-2 border-t border-hairline py-1">
                    <span className="line-clamp-2 min-w-0 grow [overflow-wrap:anywhere]">
                      <InlineProse text={words(slug)} />
                    </span>
                    <button
                      type="button"
                      className={ICON}
                      aria-label={`Take “${words(slug).slice(0, 60)}” out of the pool`}
                      onClick={() => replace(at, { ...part, cards: part.cards.filter((one) => one !== slug) })}
                    >
                      <X size={14} aria-hidden="true" />
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
