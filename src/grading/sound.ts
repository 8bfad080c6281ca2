/** Text that PostgreSQL takes, whose text and jsonb know neither NUL nor half a surrogate pair: each becomes U+FFFD. */
export const sound = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
