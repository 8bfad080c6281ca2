/** The only door of the exchange room: question files in and out. Pure: bytes in, cards and losses out. */
export { mapTexts } from './assemble';
export { type DraftCard, type PlainDraft, showsMachine } from './draft';
export { draftCardSchema } from './draft-schema';
export type { Format, ReadFile, ReadQuestion, SourceFile } from './format';
export { type DeckRow, writeDeckCsv } from './formats/csv/front-back';
export { frontBack } from './front-back';
export { heldBy, holdsOf } from './holds';
export type { Loss } from './loss';
export type { OpenSqlite } from './own/apkg/sqlite';
export { type LeftOut, ownCardBounds, type ReadOwnCard, type ReadOwnFile } from './own/own-card';
export { ownExtensions, readOwnFile } from './own/read-own';
export { type FileFault, formatById, formats, isWritable, readAs, recognise, writeAs } from './registry';
export { toBase64 } from './text/base64';
export { maxFileBytes } from './text/bytes';
export { imageFault, imageTypeOf } from './text/image-kind';
export { markdownToHtml, picturesOf, replacePictures } from './text/markdown';
export { pack, unpack } from './zip';
