/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Part of a text replaced; the offsets of a list are all in the text before any of its changes, in order. */
export interface TextChange extends Span {
  readonly insert: string;
}

/** Why something cannot be done, in a student's words. */
export interface Obstacle {
  readonly problem: string;
}

/** The text with changes made. */
export function changed(text: string, changes: readonly TextChange[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}

/** Offset behind the last character before `to` that is no blank, but not before `from`. */
export function inkEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
