import { formatById, readAs, recognise, writeAs } from '@/exchange';
import type { Asked, FileRead, FileWritten } from './messages';

const nothing = { questions: [], images: new Map<string, Uint8Array>() };

function read({ name, bytes, format: id }: Extract<Asked, { ask: 'read' }>): FileRead {
  const file = { name, bytes };
  const format = id === undefined ? recognise(file) : formatById(id);
  if (!format) return { format: undefined, fault: undefined, ...nothing };
  const found = readAs(format, file);
  return 'fault' in found
    ? { format: format.id, fault: found.fault, ...nothing }
    : { format: format.id, fault: undefined, questions: found.questions, images: found.images };
}

function write({ format: id, cards, images }: Extract<Asked, { ask: 'write' }>): FileWritten {
  const format = formatById(id);
  if (!format) throw new Error(`there is no format ${id}`);
  const { bytes, losses, written } = writeAs(format, cards, { image: (address) => images.get(address) });
  return { bytes: new Uint8Array(bytes), losses, written };
}

self.onmessage = ({ data }: MessageEvent<Asked>): void =>
  self.postMessage(data.ask === 'read' ? read(data) : write(data));
