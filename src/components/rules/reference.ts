import {
  causes,
  checkDocument,
  findingsOf,
  type JsonValue,
  type MachineType,
  practices,
  rules,
  validateDefinition,
} from '@/asl';
import { type EntryId, isRuleId } from './href';
import { type Topic, topicOf } from './topics';

export type Kind = 'error' | 'warning' | 'advice';

/** What is marked in an example, and what the checker says about it. */
export interface Marked {
  readonly message: string;
  /** UTF-16 units in the example's text. */
  readonly from: number;
  readonly to: number;
}

/** One entry of the reference: a rule or a practice, with what its failing example really draws. */
export interface Entry {
  readonly id: EntryId;
  readonly topic: Topic;
  readonly kind: Kind;
  readonly claim: string;
  /** How we know. */
  readonly level: 'spec' | 'aws-docs' | 'observed';
  readonly source: string;
  readonly read: string;
  readonly lesson: string | undefined;
  readonly machineType: MachineType;
  readonly fails: string;
  readonly mended: string;
  readonly marked: Marked;
  readonly fix: string | undefined;
  /** What ValidateStateMachineDefinition answers to the failing example. */
  readonly aws: readonly { readonly code: string; readonly message: string; readonly location: string | undefined }[];
}

const textOf = (example: JsonValue): string =>
  typeof example === 'string' ? example : JSON.stringify(example, null, 2);

function entryOf(id: EntryId): Entry {
  const about = isRuleId(id)
    ? { ...rules[id], machineType: rules[id].type }
    : { ...practices[id], level: 'aws-docs' as const };
  const { claim, level, source, read, lesson } = about;
  const type = about.machineType ?? 'STANDARD';
  const fails = textOf(about.fails);
  const finding = findingsOf(fails, { type }).findings.find(({ rule }) => rule === id);
  if (finding === undefined) throw new Error(`The failing example of ${id} does not break it.`);
  const { message, from, to, kind } = finding;
  return {
    id,
    topic: topicOf(id),
    kind,
    claim,
    level,
    source,
    read,
    lesson,
    machineType: type,
    fails,
    mended: textOf(about.mended),
    marked: { message, from, to },
    fix: causes(checkDocument(fails, { type }).diagnostics).find(({ rule }) => rule === id)?.fix?.title,
    aws: validateDefinition(fails, { type, severity: 'WARNING' }).diagnostics.map((said) => ({
      code: said.code,
      message: said.message,
      location: said.location ?? undefined,
    })),
  };
}

const ids = [...Object.keys(rules), ...Object.keys(practices)] as EntryId[];
let made: ReadonlyMap<string, Entry> | undefined;

/** Every entry by its id, topic by topic; made from the registry once, since neither changes while the program runs. */
export function reference(): ReadonlyMap<string, Entry> {
  made ??= new Map(ids.map((id) => [id, entryOf(id)]));
  return made;
}
