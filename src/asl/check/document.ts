import { inJacksonsWords } from '../syntax/jackson';
import { parseJson, SyntaxFault } from '../syntax/json';
import { jsonPlaces } from '../syntax/json-places';
import type { Places, Position, Range } from '../syntax/places';
import { parseYaml, type YamlDocument } from '../syntax/yaml';
import type { JsonValue } from '../values';
import { type CheckOptions, checkDefinition } from './check';
import type { Diagnostic, Pointer, Severity } from './diagnostic';
import { findDuplicateMembers } from './duplicate-members';

/** Characters a definition may have. */
const LONGEST = 1_048_576;

export interface DocumentOptions extends CheckOptions {
  /** How the text is written; JSON when absent. */
  readonly syntax?: 'json' | 'yaml';
}

type Placed = Pick<Diagnostic, 'pointer' | 'target' | 'offset'>;

export interface CheckedDocument {
  /** The definition, when the text can be read. */
  readonly value?: JsonValue;
  readonly diagnostics: readonly Diagnostic[];
  /** Where in the text a diagnostic belongs: the name or the value at its pointer, as exactly as it is known. */
  rangeOf(diagnostic: Placed): Range;
}

/** Checks a definition's text: its length, that it can be read, each member once, then all that `checkDefinition` finds. */
export function checkDocument(text: string, options: DocumentOptions = {}): CheckedDocument {
  if (text.length > LONGEST) return checked(text, [tooLong(text)], nowhere);
  const read = options.syntax === 'yaml' ? parseYaml(text) : parseJson(text);
  if (read instanceof SyntaxFault) return checked(text, [unreadable(text, read, options.syntax ?? 'json')], nowhere);
  const [value, places] =
    options.syntax === 'yaml' ? yamlParts(read as YamlDocument) : [read as JsonValue, jsonPlaces(text)];
  const twice =
    options.syntax === 'yaml'
      ? duplicates(places.duplicates, 'ERROR')
      : options.severity === 'ERROR'
        ? []
        : duplicates(findDuplicateMembers(text), 'WARNING');
  return { ...checked(text, [...twice, ...checkDefinition(value, options)], places), value };
}

/** Of a text that is not read; a fault's own offset says where it is. */
const nowhere: Places = { value: () => undefined, key: () => undefined, duplicates: [] };

const yamlParts = ({ value, places }: YamlDocument): [JsonValue, Places] => [value, places];

function checked(text: string, diagnostics: readonly Diagnostic[], places: Places): CheckedDocument {
  return { diagnostics, rangeOf: (diagnostic) => rangeIn(text, places, diagnostic) };
}

/** The place of a pointer, or of the nearest thing around it that stands in the text. */
function rangeIn(text: string, places: Places, { pointer, target, offset }: Placed): Range {
  for (let length = pointer.length; length >= 0; length--) {
    const path = pointer.slice(0, length);
    const range = (target === 'key' && length === pointer.length ? places.key(path) : undefined) ?? places.value(path);
    if (range !== undefined) return length === pointer.length ? narrowed(text, range, target, offset) : range;
  }
  const start = positionIn(text, offset ?? 0);
  return { start, end: start };
}

/** A string value from where the fault in it begins, when each of its units is one of the text: no escape before it. */
function narrowed(text: string, range: Range, target: 'key' | 'value', offset: number | undefined): Range {
  const { start, end } = range;
  const isPlain = target === 'value' && text[start.offset] === '"' && end.offset - start.offset > (offset ?? 0) + 2;
  if (offset === undefined || offset === 0 || !isPlain) return range;
  const from = start.offset + 1 + offset;
  if (/[\\\n]/.test(text.slice(start.offset, from))) return range;
  return {
    start: { ...start, offset: from, column: start.column + 1 + offset },
    end: { ...end, offset: end.offset - 1, column: end.column - 1 },
  };
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { offset, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** @rule definition.size */
const tooLong = (text: string): Diagnostic => ({
  rule: 'definition.size',
  severity: 'ERROR',
  message: `This definition has ${text.length.toLocaleString('en')} characters; ${LONGEST.toLocaleString('en')} are the limit. Move parts into workflows of their own and start those.`,
  pointer: [],
  target: 'value',
  aws: {
    code: 'SCHEMA_VALIDATION_FAILED',
    message: `Value at 'definition' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST}`,
    at: undefined,
  },
});

/** What people mostly did where JSON cannot be read on. */
function hintAt(text: string, offset: number): string {
  const found = text.charAt(offset);
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  if (before === ',' && (found === '}' || found === ']')) return ' Remove the comma before it: nothing follows.';
  if (found === '/' || found === '#') return ' JSON has no comments; a "Comment" field holds a note.';
  if (found === "'" || found === '`') return ' Texts stand in double quotes.';
  if (/["}\]\w]/.test(before) && found === '"') return ' Is a comma missing before it?';
  if (before !== '' && /[{,]/.test(before) && /[A-Za-z_$]/.test(found)) return ' Names stand in double quotes.';
  return '';
}

/** @rule definition.json @rule definition.depth */
function unreadable(text: string, fault: SyntaxFault, syntax: 'json' | 'yaml'): Diagnostic {
  const common = { severity: 'ERROR', pointer: [], target: 'value', offset: fault.offset } as const;
  if (text.trim() === '') {
    return {
      ...common,
      rule: 'definition.json',
      message: 'There is nothing here yet. A definition begins with { "StartAt": …, "States": { … } }.',
      aws: { code: 'SCHEMA_VALIDATION_FAILED', message: 'Definition must be a valid JSON object', at: undefined },
    };
  }
  if (fault.message.startsWith('Nested deeper')) {
    return {
      ...common,
      rule: 'definition.depth',
      message: fault.message,
      aws: { code: 'TOO_DEEPLY_NESTED', message: 'Definition is too deeply nested', at: undefined },
    };
  }
  const { message, location } = inJacksonsWords(text, fault);
  return {
    ...common,
    rule: 'definition.json',
    message: `This is not ${syntax.toUpperCase()}: line ${fault.line}, column ${fault.column}. ${fault.message}${syntax === 'json' ? hintAt(text, fault.offset) : ''}`,
    aws: { code: 'INVALID_JSON_DESCRIPTION', message, at: location },
  };
}

/** The service takes the last of two members in JSON; AWS's toolkits refuse YAML with two. @rule definition.duplicate-key */
const duplicates = (members: readonly { readonly path: Pointer }[], severity: Severity): Diagnostic[] =>
  members.map(({ path }) => ({
    rule: 'definition.duplicate-key',
    severity,
    message: `'${path.at(-1)}' stands twice in this object; ${severity === 'ERROR' ? 'YAML knows each name once' : 'only the last one counts'}. Remove or rename one.`,
    pointer: path,
    target: 'key',
    aws: { code: 'INVALID_JSON_DESCRIPTION', message: `Duplicate field '${path.at(-1)}'`, at: path },
  }));
