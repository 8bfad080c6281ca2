import {
  type Advice,
  adviseOn,
  type CheckedDocument,
  causes,
  checkDocument,
  type Diagnostic,
  type MachineType,
  type Range,
} from '../../asl';

type Level = 'error' | 'warning' | 'advice';

/** One thing to say about a file, wherever it comes from, with its place in the text. */
export interface Finding {
  readonly level: Level;
  readonly rule: Diagnostic['rule'] | Advice['practice'];
  readonly message: string;
  readonly pointer: Diagnostic['pointer'];
  readonly range: Range;
  /** What the quick fix does, where there is one. */
  readonly fix: string | undefined;
}

export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

interface Options {
  readonly type: MachineType;
  readonly syntax: 'json' | 'yaml';
  readonly advice: boolean;
}

/** Everything people should know about a definition's text: one finding for each cause, and advice when asked for and nothing is wrong. */
export function checkFile(file: string, text: string, { type, syntax, advice }: Options): CheckedFile {
  const checked = checkDocument(text, { type, syntax });
  const faults = causes(checked.diagnostics).map((diagnostic) => faultOf(diagnostic, checked));
  const practices =
    advice && faults.length === 0 && checked.value !== undefined
      ? adviseOn(checked.value, type).map((one) => adviceOf(one, checked))
      : [];
  const findings = [...faults, ...practices].sort((a, b) => a.range.start.offset - b.range.start.offset);
  return { file, text, findings };
}

const faultOf = (diagnostic: Diagnostic, checked: CheckedDocument): Finding => ({
  level: diagnostic.severity === 'ERROR' ? 'error' : 'warning',
  rule: diagnostic.rule,
  message: diagnostic.message,
  pointer: diagnostic.pointer,
  range: checked.rangeOf(diagnostic),
  fix: diagnostic.fix?.title,
});

const adviceOf = ({ practice, message, pointer }: Advice, checked: CheckedDocument): Finding => ({
  level: 'advice',
  rule: practice,
  message,
  pointer,
  range: checked.rangeOf({ pointer, target: 'key' }),
  fix: undefined,
});
