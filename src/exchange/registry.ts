import { type DraftCard, showsMachine } from './draft';
import type { CardToWrite, Format, ReadFile, SourceFile, WriteOptions, WrittenFile } from './format';
import { csv } from './formats/csv';
import { gift } from './formats/gift';
import { moodleXml } from './formats/moodle';
import { obsidian } from './formats/obsidian';
import { qti12, qti21 } from './formats/qti';
import { yaml } from './formats/yaml';
import { type Loss, Malformed } from './loss';

/** Every format, in the order in which a file is tried. */
export const formats: readonly Format[] = [moodleXml, qti12, qti21, yaml, obsidian, gift, csv];

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file is: by its extension where only one format has it and by what stands in it. Undefined where nothing fits. */
export function recognise(file: SourceFile): Format | undefined {
  const extension = extensionOf(file.name);
  const named = formats.filter((format) => format.read && format.extensions.includes(extension));
  const fits = (format: Format): boolean => {
    try {
      return format.recognise(file);
    } catch {
      return false;
    }
  };
  return (
    named.find(fits) ??
    formats.find((format) => format.read && fits(format)) ??
    (named.length === 1 ? named[0] : undefined)
  );
}

/** Why a file was refused: nothing of it is taken. */
export interface FileFault {
  /** 1-based, where the place is known. */
  readonly line: number | undefined;
  readonly reason: string;
}

/** Reads a whole file, or says where and why not. */
export function readAs(format: Format, file: SourceFile): ReadFile | { readonly fault: FileFault } {
  if (!format.read) return { fault: { line: undefined, reason: `${format.name} can be written, not read.` } };
  try {
    return format.read(file);
  } catch (error) {
    if (error instanceof Malformed) return { fault: { line: error.line, reason: error.reason } };
    throw error;
  }
}

/** Can cards be written in this format? */
export const isWritable = ({ write, writeAll }: Format): boolean => Boolean(write ?? writeAll);

/** A written file; `written` says by the place of each card whether it is in it. */
export interface Export extends WrittenFile {
  readonly written: readonly boolean[];
}

/** Writes cards; one of a kind that the format cannot hold is left out and told as lost. */
export function writeAs(format: Format, cards: readonly CardToWrite<DraftCard>[], options: WriteOptions): Export {
  if (format.writeAll) return { ...format.writeAll(cards, options), written: cards.map(() => true) };
  const plain = cards.flatMap(({ externalId, card }) => (showsMachine(card) ? [] : [{ externalId, card }]));
  const file = format.write?.(plain, options) ?? { bytes: new Uint8Array(), losses: [] };
  let next = 0;
  const written = cards.map(({ card }) => !showsMachine(card));
  const losses = written.map((kept): readonly Loss[] =>
    kept
      ? (file.losses[next++] ?? [])
      : [{ what: 'kind', detail: `It shows a machine, which ${format.name} cannot hold: it is left out.` }],
  );
  return { bytes: file.bytes, losses, written };
}
