import type { OutlineState } from '@/asl';

/** The innermost state around an offset. */
export const stateAt = (outline: readonly OutlineState[], offset: number): OutlineState | undefined =>
  outline.findLast(({ from, to }) => offset >= from && offset <= to);
