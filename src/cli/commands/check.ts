import { readFileSync } from 'node:fs';
import { readArguments } from '../check/arguments';
import { definitionFiles } from '../check/definition-files';
import { checkFile } from '../check/finding';
import type { Command } from './command';
import { answering, readText } from './files';

/**
 * Says everything that is wrong with definitions, where, and how to mend it. Status 0: all can be created; 1: one cannot
 * (with `--strict`: or draws a warning); 2: the question was not understood or a file cannot be read.
 */
export const check: Command = {
  usage: 'FILE|FOLDER|PATTERN… [--format pretty|json|sarif] [--advice] [--strict] [--type EXPRESS]',
  summary: 'say what is wrong with definitions (JSON or YAML), and where',
  run: (args) =>
    answering(async () => {
      const { patterns, format, type, advice, strict, yaml } = readArguments(args);
      const files = definitionFiles(patterns).map((file) => {
        const text = file === '-' ? readFileSync(0, 'utf8') : readText(file);
        const syntax = (file === '-' ? yaml : /\.ya?ml$/i.test(file)) ? 'yaml' : 'json';
        return checkFile(file, text, { type, syntax, advice });
      });
      process.stdout.write(format(files, process.stdout.isTTY === true && !process.env['NO_COLOR']));
      const isBad = files.some(({ findings }) =>
        findings.some(({ level }) => level === 'error' || (strict && level === 'warning')),
      );
      return isBad ? 1 : 0;
    }),
};
