import { describe, expect, it } from 'vitest';
import { spreadsheetSafe } from '@/exchange/formats/csv/write';

describe('a cell of a table', () => {
  it.each(['=1+1', '+1', '@SUM(A1)', '\t=1', '-1+cmd|calc!A0', '- 1+1', '-x'])('is text to a spreadsheet: %j', (cell) =>
    expect(spreadsheetSafe(cell)).toBe(` ${cell}`),
  );
  it.each(['-4', '-4.5', '-4,5', '4', 'a=1', ''])('stays as it is where it runs nothing: %j', (cell) =>
    expect(spreadsheetSafe(cell)).toBe(cell),
  );
});
