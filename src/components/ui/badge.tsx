import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type BadgeTone = 'plain' | 'accent' | 'succeeded' | 'failed' | 'caught' | 'running';

const TONE: Record<BadgeTone, { readonly look: string; readonly glyph: string }> = {
  plain: { look: 'bg-idle-soft text-soft', glyph: '' },
  accent: { look: 'bg-accent-soft text-accent', glyph: '' },
  succeeded: { look: 'bg-succeeded-soft text-succeeded', glyph: '✓' },
  failed: { look: 'bg-failed-soft text-failed', glyph: '✕' },
  caught: { look: 'bg-caught-soft text-caught', glyph: '↷' },
  running: { look: 'bg-running-soft text-running', glyph: '◔' },
};

/** A short status: colour, and a shape for those who do not see the colour. */
export function Badge({
  tone = 'plain',
  children,
  className,
}: {
  tone?: BadgeTone;
  children: ReactNode;
  className?: string;
}) {
  const { look, glyph } = TONE[tone];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full px-2 py-px text-1 font-medium whitespace-nowrap',
        look,
        className,
      )}
    >
      {glyph ? <span aria-hidden="true">{glyph}</span> : null}
      {children}
    </span>
  );
}
