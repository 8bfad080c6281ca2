/** The first `most` UTF-16 units of a text, or one fewer where that would part a surrogate pair. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const parted = (text.codePointAt(most - 1) ?? 0) > 0xffff;
  return text.slice(0, parted ? most - 1 : most);
}
