/** Bytes of UTF-8 a definition may have. */
export const MOST_BYTES = 1_048_576;

/** Whether a text has more bytes than a definition may have; short texts are not measured. */
export const isTooLong = (text: string): boolean => text.length > MOST_BYTES / 3 && bytesOf(text) > MOST_BYTES;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
