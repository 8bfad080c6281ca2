import { Failure, type Outcome } from '../../errors';
import { type JsonObject, type JsonValue, setMember } from '../../values';

/** `CSVDelimiter` by its name. */
export const delimiters: ReadonlyMap<string, string> = new Map([
  ['COMMA', ','],
  ['PIPE', '|'],
  ['SEMICOLON', ';'],
  ['SPACE', ' '],
  ['TAB', '\t'],
]);

/**
 * CSV text → one object per row, all values strings. Short rows are padded with `""`, columns beyond the headers are
 * dropped, a blank line is a row of `""`; headers come from the first row unless given and may not repeat.
 */
export function readCsv(text: string, delimiter: string, given: readonly string[] | undefined): Outcome<JsonObject[]> {
  const rows = split(text, delimiter);
  const headers = given ?? rows.shift() ?? [];
  if (new Set(headers).size < headers.length) {
    return new Failure('States.ItemReaderFailed', 'CSV headers cannot contain duplicates.');
  }
  return rows.map((row) => {
    const item: Record<string, JsonValue> = {};
    headers.forEach((header, column) => {
      setMember(item, header, row[column] ?? '');
    });
    return item;
  });
}

/** RFC 4180: quoted fields may hold the delimiter, line breaks and doubled quotes. */
function split(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) {
      row.push(field);
      field = '';
    } else if (character === '\n') {
      row.push(field);
      rows.push(row);
      row = [];
      field = '';
    } else if (character !== '\r' || text[at + 1] !== '\n') field += character;
  }
  if (field !== '' || row.length > 0) {
    row.push(field);
    rows.push(row);
  }
  return rows;
}
