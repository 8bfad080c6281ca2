/** Whether each word of `wanted` stands somewhere in `texts`, in whatever case: how short lists that are read whole are searched. */
export function hasWords(wanted: string, texts: readonly (string | null | undefined)[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
