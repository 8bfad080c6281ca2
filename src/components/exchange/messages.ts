import type { DraftCard, FileFault, Loss, ReadQuestion } from '@/exchange';

/** What the worker is asked. */
export type Asked =
  | { readonly ask: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly format: string | undefined }
  | {
      readonly ask: 'write';
      readonly format: string;
      readonly cards: readonly { readonly externalId: string; readonly card: DraftCard }[];
      /** Bytes of the pictures that texts name, by their address. */
      readonly images: ReadonlyMap<string, Uint8Array>;
    };

/** A file as read; `format` undefined where it was not recognised. */
export interface FileRead {
  readonly format: string | undefined;
  readonly fault: FileFault | undefined;
  readonly questions: readonly ReadQuestion[];
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export interface FileWritten {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly losses: readonly (readonly Loss[])[];
  readonly written: readonly boolean[];
}

export interface Answers {
  readonly read: FileRead;
  readonly write: FileWritten;
}
