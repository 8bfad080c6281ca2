import {
  changed,
  complete,
  convertText,
  type Finding,
  findingsOf,
  fixText,
  formatText,
  hoverAt,
  type JsonValue,
  outlineOf,
  parseJson,
  readTree,
  renameState,
  SyntaxFault,
  stateNamesAt,
  type TextTree,
} from '@/asl';
import { difference } from './difference';
import type { FromWorker, ListedFinding, QuestionKind, Questions, Settings, ToWorker } from './protocol';

let text = '';
let version = 0;
let settings: Settings = { syntax: 'json', type: 'STANDARD', sample: undefined };
let sample: JsonValue | undefined;
/** Of the last check, with their fixes. */
let findings: readonly Finding[] = [];
let tree: TextTree | undefined;
let isDue = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'ask') {
    const answer = answers[data.question](data.asks as never);
    say({ kind: 'answer', id: data.id, answer });
    return;
  }
  version = data.version;
  tree = undefined;
  if (data.kind === 'open') {
    ({ text, settings } = data);
    sample = settings.sample === undefined ? undefined : readSample(settings.sample);
  } else text = changed(text, data.changes);
  // Whatever was typed meanwhile is read first; one check serves it all.
  if (isDue) return;
  isDue = true;
  setTimeout(check, 0);
};

function check(): void {
  isDue = false;
  const found = findingsOf(text, settings);
  findings = found.findings;
  const report = { readable: found.readable, findings: findings.map(listed), outline: outlineOf(readText()) };
  say({ kind: 'checked', version, report });
}

const listed = ({ fix, ...finding }: Finding): ListedFinding =>
  fix === undefined ? finding : { ...finding, fix: fix.title };

const readText = (): TextTree => {
  tree ??= readTree(text, settings.syntax);
  return tree;
};

/** An input that cannot be read offers no paths; whoever runs it is told elsewhere. */
function readSample(input: string): JsonValue | undefined {
  const value = parseJson(input);
  return value instanceof SyntaxFault ? undefined : value;
}

const say = (message: FromWorker): void => self.postMessage(message);

const answers: { readonly [K in QuestionKind]: (asks: Questions[K]['asks']) => Questions[K]['answer'] } = {
  fix({ finding }) {
    const fix = findings[finding]?.fix;
    return fix && difference(text, fixText(text, fix, settings.syntax));
  },
  format() {
    const after = formatText(text, settings.syntax);
    return typeof after === 'string' ? difference(text, after) : after;
  },
  complete: ({ offset }) => complete(readText(), offset, sample),
  hover: ({ offset }) => hoverAt(readText(), offset),
  convert: () => convertText(text, settings.syntax),
  states({ offset }) {
    const names = stateNamesAt(readText(), offset);
    return names && { name: names.name, definition: names.definition, references: names.references };
  },
  rename: ({ offset, to }) => renameState(readText(), offset, to),
};
