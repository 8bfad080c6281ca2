import { styleText } from 'node:util';
import type { CheckedFile, Finding } from '../finding';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const STYLE = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

/** For people: each finding with the line it is about, then one line for each file, and one for all. */
export function pretty(files: readonly CheckedFile[], isTerminal: boolean): string {
  const paint: Paint = (style, text) => (isTerminal ? styleText(style, text) : text);
  const parts = files.map((checked) => {
    const found = checked.findings.map((finding) => findingText(finding, checked, paint));
    return `${found.join('')}${checked.file}: ${summary(checked.findings)}\n`;
  });
  if (files.length > 1) parts.push(`${files.length} files: ${summary(files.flatMap(({ findings }) => findings))}\n`);
  return parts.join('');
}

function findingText({ level, rule, message, range, fix }: Finding, { file, text }: CheckedFile, paint: Paint): string {
  const { start, end } = range;
  const head = `${paint('bold', `${file}:${start.line}:${start.column}`)}: ${paint(STYLE[level], level)} [${rule}]`;
  const line = (text.split('\n', start.line)[start.line - 1] ?? '').replace(/\r$/, '');
  const mend = fix === undefined ? '' : `    ${paint('green', 'fix:')} ${fix}\n`;
  return `${head}\n    ${message}\n${excerpt(line, start, end, level, paint)}${mend}\n`;
}

/** Longer lines are cut: a definition may be one line. */
const WIDEST = 100;

/** The line, and marks below what is meant. */
function excerpt(
  line: string,
  start: Finding['range']['start'],
  end: Finding['range']['end'],
  level: Finding['level'],
  paint: Paint,
): string {
  if (line.trim() === '') return '';
  const from = Math.max(0, Math.min(start.column - 1 - 30, line.length - WIDEST));
  const shown = line.slice(from, from + WIDEST).replaceAll('\t', ' ');
  const to = end.line === start.line ? end.column - 1 : line.length;
  const at = start.column - 1 - from;
  const length = Math.max(1, Math.min(to - (start.column - 1), shown.length - at));
  const number = String(start.line).padStart(5);
  return `${number} | ${shown}\n      | ${' '.repeat(at)}${paint(STYLE[level], '^'.repeat(length))}\n`;
}

const LEVELS = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['advice', 'piece of advice', 'pieces of advice'],
] as const;

function summary(findings: readonly Finding[]): string {
  const counts = LEVELS.map(([level, one, many]) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
  }).filter((text) => text !== '');
  return counts.length === 0 ? 'nothing wrong.' : `${counts.join(', ')}.`;
}
