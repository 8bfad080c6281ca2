import type { Outcome } from './visits';

export type Tone = 'ink' | 'control' | 'succeeded' | 'failed' | 'caught' | 'running' | 'idle';

/** Shape beside colour: ✓ succeeded, ✕ failed, ↷ caught, a ring running, a bar aborted; untouched states are dashed. */
export const MARKS: Record<Outcome, { readonly glyph: string; readonly tone: Tone; readonly words: string }> = {
  succeeded: { glyph: '✓', tone: 'succeeded', words: 'succeeded' },
  failed: { glyph: '✕', tone: 'failed', words: 'failed' },
  caught: { glyph: '↷', tone: 'caught', words: 'failed and caught' },
  running: { glyph: '◔', tone: 'running', words: 'running' },
  aborted: { glyph: '–', tone: 'idle', words: 'aborted' },
  untouched: { glyph: '', tone: 'idle', words: 'not reached' },
};

/** Whole class names, so that the style sheet's compiler finds them. */
export const SOFT_FILL: Record<Tone, string> = {
  ink: 'fill-raised',
  control: 'fill-raised',
  succeeded: 'fill-succeeded-soft',
  failed: 'fill-failed-soft',
  caught: 'fill-caught-soft',
  running: 'fill-running-soft',
  idle: 'fill-paper',
};
export const STROKE: Record<Tone, string> = {
  ink: 'stroke-ink',
  control: 'stroke-control',
  succeeded: 'stroke-succeeded',
  failed: 'stroke-failed',
  caught: 'stroke-caught',
  running: 'stroke-running',
  idle: 'stroke-control',
};
export const FILL: Record<Tone, string> = {
  ink: 'fill-ink',
  control: 'fill-control',
  succeeded: 'fill-succeeded',
  failed: 'fill-failed',
  caught: 'fill-caught',
  running: 'fill-running',
  idle: 'fill-soft',
};

export const cut = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, Math.max(0, letters - 1))}…` : text;
