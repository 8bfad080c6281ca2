import { classNames } from '@/components/ui/class-names';
import type { Entry, Kind } from './reference';

/** What each kind means to someone whose definition breaks it: shape, colour and words. */
export const KINDS: Record<
  Kind,
  {
    readonly glyph: string;
    readonly look: string;
    readonly soft: string;
    /** Of a range in a text. */
    readonly mark: string;
    readonly word: string;
    readonly words: string;
  }
> = {
  error: {
    glyph: '✕',
    look: 'text-failed',
    soft: 'bg-failed-soft text-failed',
    mark: 'bg-failed-soft text-ink decoration-failed',
    word: 'Refused',
    words: 'Step Functions refuses a definition that breaks it.',
  },
  warning: {
    glyph: '▲',
    look: 'text-caught',
    soft: 'bg-caught-soft text-caught',
    mark: 'bg-caught-soft text-ink decoration-caught',
    word: 'Warned of',
    words: 'Step Functions takes the definition; it will hardly do what was meant.',
  },
  advice: {
    glyph: '◆',
    look: 'text-running',
    soft: 'bg-running-soft text-running',
    mark: 'bg-running-soft text-ink decoration-running',
    word: 'Advised',
    words: 'Nothing is wrong without it; it never counts in grading.',
  },
};

export function KindMark({ kind, className }: { kind: Kind; className?: string }) {
  const { glyph, look, word } = KINDS[kind];
  return (
    <span className={classNames('inline-block w-4 shrink-0 text-center', look, className)}>
      <span aria-hidden="true">{glyph}</span>
      <span className="sr-only">{word}: </span>
    </span>
  );
}

export function KindBadge({ kind }: { kind: Kind }) {
  const { glyph, soft, word } = KINDS[kind];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full px-2 py-px text-1 font-medium whitespace-nowrap',
        soft,
      )}
    >
      <span aria-hidden="true">{glyph}</span>
      {word}
    </span>
  );
}

/** How many of each kind there are, which tells what the signs mean. */
export function KindCounts({ entries }: { entries: readonly Entry[] }) {
  return Object.entries(KINDS).map(([kind, { glyph, look, word }]) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count === 0 ? null : (
      <span key={kind}>
        <span aria-hidden="true" className={look}>
          {glyph}{' '}
        </span>
        {count} {word.toLowerCase()}
      </span>
    );
  });
}
