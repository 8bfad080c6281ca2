import {
  type Advice,
  adviseOn,
  type CheckedDocument,
  causes,
  checkDocument,
  type Diagnostic,
  type MachineType,
  type Position,
} from '../../asl';
import type { Command } from './command';
import { answering, readText, UserError } from './files';

/** Says everything that is wrong with definitions, where, and how to mend it. Status 1 when one cannot be created. */
export const check: Command = {
  usage: 'FILE… [--json] [--advice] [--type EXPRESS]',
  summary: 'say what is wrong with definitions (JSON or YAML), and where',
  run: (args) =>
    answering(async () => {
      const { files, json, advice, type } = readArguments(args);
      let isRefused = false;
      for (const file of files) {
        const text = readText(file);
        const checked = checkDocument(text, { type, syntax: /\.ya?ml$/i.test(file) ? 'yaml' : 'json' });
        const found = causes(checked.diagnostics);
        isRefused ||= found.some(({ severity }) => severity === 'ERROR');
        process.stdout.write(json ? asLines(file, checked, found) : asText(file, checked, found));
        if (advice && checked.value !== undefined && found.length === 0) {
          process.stdout.write(adviceText(file, checked, adviseOn(checked.value, type), json));
        }
      }
      return isRefused ? 1 : 0;
    }),
};

function readArguments(args: readonly string[]): {
  files: string[];
  json: boolean;
  advice: boolean;
  type: MachineType;
} {
  const files: string[] = [];
  let json = false;
  let advice = false;
  let type: MachineType = 'STANDARD';
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--advice') advice = true;
    else if (arg === '--type') {
      const word = args[++i];
      if (word !== 'STANDARD' && word !== 'EXPRESS') throw new UserError('--type is STANDARD or EXPRESS.');
      type = word;
    } else if (arg.startsWith('--')) throw new UserError(`There is no option ${arg}.`);
    else files.push(arg);
  }
  if (files.length === 0) throw new UserError('Which definition? Name its file.');
  return { files, json, advice, type };
}

const positionOf = (checked: CheckedDocument, diagnostic: Diagnostic): Position => checked.rangeOf(diagnostic).start;

/** One JSON object a line for each diagnostic. */
const asLines = (file: string, checked: CheckedDocument, found: readonly Diagnostic[]): string =>
  found
    .map((diagnostic) => {
      const { rule, severity, message, pointer, fix } = diagnostic;
      const { line, column } = positionOf(checked, diagnostic);
      return `${JSON.stringify({ file, line, column, severity, rule, message, pointer, fix: fix?.title })}\n`;
    })
    .join('');

/** Good practice, for a definition without faults. */
const adviceText = (file: string, checked: CheckedDocument, found: readonly Advice[], json: boolean): string =>
  found
    .map(({ practice, message, pointer }) => {
      const { line, column } = checked.rangeOf({ pointer, target: 'key' }).start;
      return json
        ? `${JSON.stringify({ file, line, column, severity: 'ADVICE', rule: practice, message, pointer })}\n`
        : `${file}:${line}:${column}: advice [${practice}]\n    ${message}\n`;
    })
    .join('');

function asText(file: string, checked: CheckedDocument, found: readonly Diagnostic[]): string {
  if (found.length === 0) return `${file}: nothing wrong.\n`;
  const placed = found.map((diagnostic) => ({ diagnostic, at: positionOf(checked, diagnostic) }));
  placed.sort((one, other) => one.at.offset - other.at.offset);
  const lines = placed.map(({ diagnostic: { severity, rule, message, fix }, at }) => {
    const mend = fix === undefined ? '' : `\n    fix: ${fix.title}`;
    return `${file}:${at.line}:${at.column}: ${severity.toLowerCase()} [${rule}]\n    ${message}${mend}\n`;
  });
  const errors = found.filter(({ severity }) => severity === 'ERROR').length;
  return `${lines.join('')}${file}: ${count(errors, 'error')}, ${count(found.length - errors, 'warning')}.\n`;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
