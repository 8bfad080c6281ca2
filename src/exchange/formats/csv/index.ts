import type { Format } from '../../format';
import { textOf } from '../../text/bytes';
import { readCsv } from './read';
import { writeCsv } from './write';

export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  about: 'A table for spreadsheets: one question a row, options in numbered columns.',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv; charset=utf-8',
  recognise: ({ bytes }) => /^\W?[^\n]*\b(prompt|question|front)\b[^\n]*[,;\t|]/i.test(textOf(bytes).slice(0, 4_000)),
  read: readCsv,
  write: (cards) => writeCsv(cards),
};
