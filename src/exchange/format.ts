import type { DraftCard, PlainDraft } from './draft';
import type { Loss } from './loss';

/** A file as it was chosen. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A question as read, with everything of it that did not come along. */
export interface ReadQuestion {
  /**
   * The same whenever the same question is read again: the id the file gives it, else its title, else a digest of its text. Unique within
   * a file.
   */
  readonly externalId: string;
  readonly title: string;
  /** 1-based line on which it begins, where the format has lines. */
  readonly line?: number;
  readonly category: string;
  readonly tags: readonly string[];
  /** Absent for a kind that no card can be; `prompt` says what it asked all the same. */
  readonly card: DraftCard | undefined;
  readonly prompt: string;
  readonly losses: readonly Loss[];
}

/** What a file held. Texts name a picture as `image:<key>`; its bytes stand under that key. */
export interface ReadFile {
  readonly questions: readonly ReadQuestion[];
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** By the place of the card in what was given. */
  readonly losses: readonly (readonly Loss[])[];
}

/** A card to be written, under the id by which it is known again. */
export interface CardToWrite<C extends DraftCard = PlainDraft> {
  readonly externalId: string;
  readonly card: C;
}

export interface WriteOptions {
  /** Bytes of a picture that a text names, `/api/media/<id>`; undefined where there is none. */
  readonly image: (address: string) => Uint8Array | undefined;
}

/** A file format: how it is recognised, read and written. */
export interface Format {
  readonly id: string;
  /** As its users call it. */
  readonly name: string;
  /** What it is for, in one line. */
  readonly about: string;
  /** Without the dot; the first is what a written file gets. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Is it this format, by what stands in it? Asked of files whose extension several formats share. */
  readonly recognise: (file: SourceFile) => boolean;
  /** Throws `Malformed`. */
  readonly read?: (file: SourceFile) => ReadFile;
  readonly write?: (cards: readonly CardToWrite[], options: WriteOptions) => WrittenFile;
  /** Writes every kind of card, those that show a machine too. */
  readonly writeAll?: (cards: readonly CardToWrite<DraftCard>[], options: WriteOptions) => WrittenFile;
}
