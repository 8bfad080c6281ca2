import Papa from 'papaparse';
import type { Gradebook } from './gradebook';
import { instantWords } from './instant-words';

/** Two decimals of a per cent, since a spreadsheet is to compute with it. */
const share = (value: number | null): number | '' => (value === null ? '' : Math.round(value * 10_000) / 100);

/**
 * A gradebook for a spreadsheet: one row a student, per cent in each column, UTF-8 with its mark so that Excel reads names right. A name or title
 * that a spreadsheet would take for a formula is told apart by an apostrophe, as OWASP advises (CSV injection).
 */
export function gradebookCsv({ assignments, students, class: { timeZone } }: Gradebook): string {
  const head = [
    'Name',
    'Email',
    'Total %',
    ...assignments.map(({ title, points, dueAt }) =>
      [title, `${points} points`, ...(dueAt ? [`due ${instantWords(dueAt, timeZone)}`] : [])].join(', '),
    ),
  ];
  const rows = students.map(({ name, email, total, cells }) => [
    name,
    email ?? '',
    share(total),
    ...cells.map(({ credit, standing }) => (credit === null && standing === 'missing' ? 0 : share(credit))),
  ]);
  return `\uFEFF${Papa.unparse([head, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
