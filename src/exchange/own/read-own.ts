import type { SourceFile } from '../format';
import { Malformed } from '../loss';
import { type FileFault, formatById, recognise } from '../registry';
import { textOf } from '../text/bytes';
import { isZip } from '../zip';
import { isAnkiPackage, readApkg } from './apkg/read';
import type { OpenSqlite } from './apkg/sqlite';
import { readOwnCsv } from './csv';
import type { ReadOwnFile } from './own-card';
import { readOwnQuestions } from './questions';

/** File name endings that are read, without the dot. */
export const ownExtensions = ['apkg', 'colpkg', 'csv', 'tsv', 'txt', 'md', 'markdown'] as const;

/** Options in numbered columns: a table of questions, as instructors write them. */
const hasOptions = (text: string): boolean => /\b(text|correct) 1\b/i.test(text.split('\n', 1)[0] ?? '');

async function read(file: SourceFile, openSqlite: OpenSqlite): Promise<ReadOwnFile> {
  if (isZip(file.bytes) && isAnkiPackage(file)) return readApkg(file, openSqlite);
  if (!isZip(file.bytes) && /\.(apkg|colpkg)$/i.test(file.name))
    throw new Malformed(
      undefined,
      'This Anki package cannot be read: it is a ZIP archive, and from its first bytes on this file is none. It was damaged on its way, or is another file under that name. Export it again in Anki and choose the new file.',
    );
  const isTable = !isZip(file.bytes) && /\.(csv|tsv|txt)$/i.test(file.name);
  if (isTable && /^#[a-z ]+:/i.test(textOf(file.bytes))) return readOwnCsv(file);
  const format = recognise(file);
  const csv = formatById('csv');
  if (isTable && (format === csv || !format || /\.[ct]sv$/i.test(file.name)))
    return csv && hasOptions(textOf(file.bytes)) ? readOwnQuestions(csv, file) : readOwnCsv(file);
  if (format) return readOwnQuestions(format, file);
  throw new Malformed(
    undefined,
    'This is no file we know. Choose an Anki package (.apkg), a table (.csv) or an Obsidian note with question call-outs (.md).',
  );
}

/** Reads a learner's file of cards whole, or says where and why not. `openSqlite` is asked for an Anki package alone. */
export async function readOwnFile(
  file: SourceFile,
  openSqlite: OpenSqlite,
): Promise<ReadOwnFile | { readonly fault: FileFault }> {
  try {
    return await read(file, openSqlite);
  } catch (error) {
    if (error instanceof Malformed) return { fault: { line: error.line, reason: error.reason } };
    throw error;
  }
}
