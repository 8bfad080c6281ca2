import type { CheckedFile } from '../finding';

/** One JSON object a line for each finding; lines and columns from 1. Nothing found, nothing written. */
export const json = (files: readonly CheckedFile[]): string =>
  files
    .flatMap(({ file, findings }) =>
      findings.map(({ level, rule, message, pointer, range: { start, end }, fix }) => {
        const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
        return `${JSON.stringify({ file, ...place, severity: level.toUpperCase(), rule, message, pointer, fix })}\n`;
      }),
    )
    .join('');
