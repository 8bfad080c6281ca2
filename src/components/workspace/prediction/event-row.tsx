'use client';

import { ArrowDown, ArrowUp, type LucideIcon, Plus, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { MenuItem } from '@/components/ui/menu';
import { MoreMenu } from '@/components/ui/more-menu';
import type { DiffRow } from '@/grading';
import { EventPicker } from './event-picker';
import { type Offer, statesFor } from './offers';
import { type Foreseen, wordsOf } from './prediction';

/** What can be done with a line. */
export type RowAct = 'up' | 'down' | 'insert' | 'remove';

interface EventRowProps {
  readonly type: string;
  readonly state: string | undefined;
  readonly index: number;
  readonly isLast: boolean;
  readonly offers: readonly Offer[];
  /** The verdict's first divergence is here. */
  readonly diverges?: DiffRow['kind'] | undefined;
  readonly onPut: (index: number, event: Foreseen) => void;
  readonly onAct: (index: number, act: RowAct) => void;
}

const ACTS: readonly { readonly act: RowAct; readonly does: string; readonly Icon: LucideIcon }[] = [
  { act: 'up', does: 'Move up', Icon: ArrowUp },
  { act: 'down', does: 'Move down', Icon: ArrowDown },
  { act: 'insert', does: 'Insert below', Icon: Plus },
  { act: 'remove', does: 'Remove', Icon: Trash2 },
];

/** Said under the line; what is missing is missing before it. */
const SAID: Record<DiffRow['kind'], string> = {
  same: '',
  changed: 'First divergence: the event is right, its state is not.',
  surplus: 'First divergence: no such event comes here.',
  missing: 'First divergence: another event comes before this one.',
};

/** One event of the prediction: its type, the state where it names one, and what can be done with the line. */
export const EventRow = memo(({ type, state, index, isLast, offers, diverges, onPut, onAct }: EventRowProps) => {
  const line = `Line ${index + 1}`;
  const words = wordsOf(state === undefined ? { type } : { type, state });
  const states = statesFor(offers, type);
  const choices = state === undefined || states.includes(state) ? states : [state, ...states];
  const isOff = (act: RowAct): boolean => (act === 'up' && index === 0) || (act === 'down' && isLast);
  return (
    <li
      data-row={index}
      className={classNames(
        'border-b border-hairline py-1 pr-2 pl-1 pointer-fine:py-0.5',
        diverges && 'bg-failed-soft',
      )}
    >
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)_minmax(0,5rem)_auto] items-center gap-1.5 @md:grid-cols-[1.75rem_minmax(0,1fr)_minmax(0,6.5rem)_auto]">
        <span className="text-right text-1 text-soft tabular-nums">{index + 1}</span>
        <EventPicker
          part="type"
          label={`${line}: event`}
          offers={offers}
          value={type}
          first={state}
          quiet
          onChoose={(offer) =>
            onPut(index, offer.state === undefined ? { type: offer.type } : { type: offer.type, state: offer.state })
          }
          onEnter={() => onAct(index, 'insert')}
        />
        {choices.length > 1 ? (
          <select
            data-part="state"
            aria-label={`${line}: state`}
            value={state ?? ''}
            onChange={({ target }) => onPut(index, { type, state: target.value })}
            className={classNames(controlClass(false, 'small'), 'w-full min-w-0 px-1!')}
          >
            {state === undefined ? <option value="">No state</option> : null}
            {choices.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        ) : (
          <span className="truncate px-1 text-1" title={state}>
            {state ?? <span className="sr-only">names no state</span>}
          </span>
        )}
        <div className="flex @max-md:hidden [li:not(:hover,:focus-within)_&]:pointer-fine:opacity-0">
          {ACTS.map(({ act, does, Icon }) => (
            <IconButton
              key={act}
              part={act}
              size="small"
              label={`${line}, ${words}: ${does.toLowerCase()}`}
              title={does}
              disabled={isOff(act)}
              onClick={() => onAct(index, act)}
            >
              <Icon size={14} aria-hidden="true" />
            </IconButton>
          ))}
        </div>
        <div className="@md:hidden">
          <MoreMenu part="menu" size="small" label={`${line}, ${words}: what to do`}>
            {ACTS.map(({ act, does }) => (
              <MenuItem key={act} disabled={isOff(act)} danger={act === 'remove'} onSelect={() => onAct(index, act)}>
                {does}
              </MenuItem>
            ))}
          </MoreMenu>
        </div>
      </div>
      {diverges ? <Divergence kind={diverges} /> : null}
    </li>
  );
});

/** Where the verdict first went another way, said at its line. */
function Divergence({ kind }: { kind: DiffRow['kind'] }) {
  return (
    <p className="pt-1 pl-8 text-1 text-failed">
      <span aria-hidden="true">✕ </span>
      {SAID[kind]}
    </p>
  );
}
