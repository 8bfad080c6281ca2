/** The only door of the exchange room: question files in and out. Pure: bytes in, cards and losses out. */
export type { PlainDraft } from './draft';
export type { Format, ReadFile, ReadQuestion, SourceFile } from './format';
export { heldBy, holdsOf } from './holds';
export { formatById, formats, isWritable, readAs, recognise, writeAs } from './registry';
