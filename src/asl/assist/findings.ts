import { adviseOn, type PracticeId, practices } from '../check/advice';
import type { Practice } from '../check/advice/advice';
import { causes, type Diagnostic, type Fix, type Pointer } from '../check/diagnostic';
import { checkDocument, type DocumentOptions } from '../check/document';
import { type RuleId, rules } from '../rules';
import type { Range } from '../syntax/places';

/** One thing to say beside a text: a fault, a warning of the service's, or advice, which never counts. */
export interface Finding {
  readonly kind: 'error' | 'warning' | 'advice';
  readonly message: string;
  /** What to mark, in UTF-16 units; more than one line is never marked. */
  readonly from: number;
  readonly to: number;
  /** Of `from`, from 1. */
  readonly line: number;
  readonly column: number;
  /** The rule or practice it comes from. */
  readonly rule: string;
  /** The lesson paragraph that teaches the rule, `lesson-slug#paragraph`. */
  readonly lesson?: string;
  /** A change that certainly mends it. */
  readonly fix?: Fix;
}

export interface Findings {
  /** Whether the text could be read, so that whatever is drawn from it is as new as the text. */
  readonly readable: boolean;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

interface FindingOptions extends Omit<DocumentOptions, 'severity'> {
  /** Good practice that is not advised. */
  readonly quiet?: readonly PracticeId[] | undefined;
}

/** Everything to say about a definition's text: one finding for each cause, then advice where there is no error. */
export function findingsOf(text: string, options: FindingOptions = {}): Findings {
  const { value, diagnostics, rangeOf } = checkDocument(text, options);
  const found = causes(diagnostics);
  const place = (diagnostic: Pick<Diagnostic, 'pointer' | 'target' | 'offset'>): Mark =>
    markOf(text, diagnostic, rangeOf);
  const findings: Finding[] = found.map((diagnostic) => ({
    kind: diagnostic.severity === 'ERROR' ? 'error' : 'warning',
    message: diagnostic.message,
    rule: diagnostic.rule,
    ...lessonOf(diagnostic.rule),
    ...(diagnostic.fix === undefined ? {} : { fix: diagnostic.fix }),
    ...place(diagnostic),
  }));
  if (value !== undefined && !found.some(({ severity }) => severity === 'ERROR')) {
    for (const { practice, message, pointer } of adviseOn(value, options.type)) {
      if (options.quiet?.includes(practice)) continue;
      const { lesson } = practices[practice] as Practice;
      const taught = lesson === undefined ? {} : { lesson };
      findings.push({ kind: 'advice', message, rule: practice, ...taught, ...place({ pointer, target: 'key' }) });
    }
  }
  return { readable: value !== undefined, findings: findings.toSorted((a, b) => a.from - b.from || a.to - b.to) };
}

const lessonOf = (rule: RuleId): { readonly lesson?: string } => {
  const { lesson } = rules[rule];
  return lesson === undefined ? {} : { lesson };
};

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

interface Placed {
  readonly pointer: Pointer;
  readonly target: 'key' | 'value';
  readonly offset?: number;
}

/** Where to mark it: a value of several lines by its name, a place in a text by the rest of its word. */
function markOf(text: string, diagnostic: Placed, rangeOf: (diagnostic: Placed) => Range): Mark {
  let { start, end } = rangeOf(diagnostic);
  if (end.line > start.line) ({ start, end } = rangeOf({ pointer: diagnostic.pointer, target: 'key' }));
  const from = Math.min(start.offset, text.length);
  const to = Math.min(end.line > start.line ? lineEnd(text, from) : end.offset, text.length);
  const { line, column } = start;
  return from === to ? { ...wordAt(text, from), line, column } : { from, to, line, column };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The character at an offset that has no length, or the one before it at the end of a line or the text. */
function wordAt(text: string, at: number): { readonly from: number; readonly to: number } {
  const ends = at >= text.length || text[at] === '\n';
  return ends ? { from: Math.max(0, at - 1), to: at } : { from: at, to: at + 1 };
}
