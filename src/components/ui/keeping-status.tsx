import { Check, CloudOff, type LucideIcon, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names';

const STATES = {
  kept: { words: 'Saved', Icon: Check, care: false },
  changed: { words: 'Saving', Icon: undefined, care: false },
  saving: { words: 'Saving', Icon: undefined, care: false },
  /** The server cannot be reached. */
  away: { words: 'Kept here, sent later', Icon: CloudOff, care: true },
  /** Somebody else, or another tab, saved meanwhile. */
  conflict: { words: 'Two versions', Icon: TriangleAlert, care: true },
  /** What it was saved to is not there any more. */
  gone: { words: 'Only in this browser', Icon: TriangleAlert, care: true },
  refused: { words: 'Not saved', Icon: TriangleAlert, care: true },
} as const satisfies Record<string, { words: string; Icon: LucideIcon | undefined; care: boolean }>;

interface KeepingStatusProps {
  readonly at: keyof typeof STATES;
  /** Why it is not saved. */
  readonly message?: string | undefined;
  /** Whether nothing but what needs care takes room on a phone. */
  readonly short?: boolean;
}

/** Where what is being written is kept, in a word or two. */
export function KeepingStatus({ at, message, short = false }: KeepingStatusProps) {
  const { words, Icon, care } = STATES[at];
  return (
    <p role="status" className={classNames('flex items-center gap-1.5 text-1', care ? 'text-caught' : 'text-soft')}>
      {Icon ? <Icon size={14} aria-hidden="true" className="shrink-0" /> : null}
      <span className={classNames(short && !care && 'max-sm:sr-only')}>{message ? `${words}: ${message}` : words}</span>
    </p>
  );
}
