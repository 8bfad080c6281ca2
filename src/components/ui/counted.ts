/** `1 question`, `2 questions`, for words that take an s. */
export const counted = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;
