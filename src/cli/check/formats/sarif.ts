import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineVersion, practices, rules } from '../../../asl';
import type { CheckedFile, Finding } from '../finding';

const LEVEL = { error: 'error', warning: 'warning', advice: 'note' } as const;

/** SARIF 2.1.0 (OASIS), one run: what code hosts and editors read. Columns count UTF-16 units, as everywhere here. */
export function sarif(files: readonly CheckedFile[]): string {
  const used = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Statecraft', version: engineVersion, rules: used.map(described) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap(({ file, findings }, index) =>
          findings.map((finding) => result(finding, uriOf(file), index, used.indexOf(finding.rule))),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function described(id: Finding['rule']): object {
  const { claim, source, read } = { ...rules, ...practices }[id];
  return { id, shortDescription: { text: claim }, help: { text: `${claim} Source: ${source} (read ${read}).` } };
}

const result = (
  { rule, level, message, pointer, range, fix }: Finding,
  uri: string,
  index: number,
  ruleIndex: number,
) => ({
  ruleId: rule,
  ruleIndex,
  level: LEVEL[level],
  message: { text: fix === undefined ? message : `${message} Fix: ${fix}.` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri, index },
        region: {
          startLine: range.start.line,
          startColumn: range.start.column,
          endLine: range.end.line,
          endColumn: range.end.column,
        },
      },
      logicalLocations: [{ fullyQualifiedName: pointer.map((step) => `/${step}`).join('') || '/' }],
    },
  ],
});

/** Below the working directory relative, so that a report means the same elsewhere. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = isAbsolute(file) ? relative(process.cwd(), file) : file;
  if (path.startsWith('..') || isAbsolute(path)) return pathToFileURL(file).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
