import { expect, it } from 'vitest';
import { parseCsv } from '@/exchange/formats/csv/read';

it.each([',', ';', '\t', '|'])('finds out what separates the cells of a small table: %j', (separator) => {
  const rows = [
    ['prompt', 'answer'],
    ['Which, then?'.replace(',', separator === ',' ? '' : ','), 'that one'],
  ];
  for (const end of ['', '\n', '\r\n\r\n']) {
    const { head, rows: read } = parseCsv(rows.map((cells) => cells.join(separator)).join('\n') + end);
    expect(head).toEqual(['prompt', 'answer']);
    expect(read).toEqual([{ line: 2, cells: rows[1] }]);
  }
});
