import { readFileSync } from 'node:fs';
import { formatById, type ReadFile, readAs, recognise, type SourceFile } from '@/exchange';

export const sample = (name: string): SourceFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url))),
});

export const fileOf = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

/** Reads a file as what it is recognised as. */
export function readAny(file: SourceFile, id?: string): ReadFile {
  const format = id === undefined ? recognise(file) : formatById(id);
  if (!format) throw new Error(`${file.name} was not recognised`);
  const read = readAs(format, file);
  if ('fault' in read) throw new Error(`line ${read.fault.line}: ${read.fault.reason}`);
  return read;
}

/** What a file is refused for. */
export function faultOf(file: SourceFile, id: string): { line: number | undefined; reason: string } {
  const format = formatById(id);
  const read = format && readAs(format, file);
  if (!read || !('fault' in read)) throw new Error(`${file.name} was not refused`);
  return read.fault;
}
