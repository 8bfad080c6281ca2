import { knownSize, toText } from '../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue } from '../values';
import { type Details, detailShapes, WHOLE } from './details';
import type { HistoryLog } from './log';

/** A payload's text, already quoted as a JSON string. */
class Quoted {
  constructor(readonly json: string) {}
}

/** From this size on a value's text is put together from its members', since these stand in other values too. */
const LARGE = 4096;

/** Makes payloads' texts as they stand inside a JSON string; what several large values share is written once. */
class Quoter {
  private readonly pieces = new Map<JsonValue, string>();

  constructor(private readonly verbatim: ReadonlyMap<JsonValue, string>) {}

  quoted(value: JsonValue): string {
    const text = this.verbatim.get(value);
    if (text !== undefined) return JSON.stringify(text);
    return isLarge(value) ? `"${this.escaped(value)}"` : JSON.stringify(toText(value));
  }

  /** The value's JSON text with the escapes a JSON string needs, without the quotes around it. */
  private escaped(value: JsonValue): string {
    if (!isLarge(value)) return JSON.stringify(toText(value)).slice(1, -1);
    let piece = this.pieces.get(value);
    if (piece === undefined) {
      piece = isArray(value) ? this.items(value) : this.members(value as JsonObject);
      this.pieces.set(value, piece);
    }
    return piece;
  }

  /** Small items side by side are written together. */
  private items(items: readonly JsonValue[]): string {
    if (!items.some(isLarge)) return JSON.stringify(toText(items)).slice(1, -1);
    return `[${items.map((item) => this.escaped(item)).join(',')}]`;
  }

  private members(object: JsonObject): string {
    const parts: string[] = [];
    for (const [name, member] of Object.entries(object)) {
      parts.push(`${JSON.stringify(JSON.stringify(name)).slice(1, -1)}:${this.escaped(member)}`);
    }
    return `{${parts.join(',')}}`;
  }
}

/** Whether a value is known to be large, or holds one that is. */
function isLarge(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (knownSize(value) >= LARGE) return true;
  if (!isObject(value)) return false;
  for (const name in value) if (knownSize(value[name] as JsonValue) >= LARGE) return true;
  return false;
}

/**
 * A whole history as GetExecutionHistory's JSON text, `{"events":[…]}`: the same as stringifying the events, but each
 * value's text is made and quoted once, however many events show it, and no event object is made.
 */
export function writeHistory(log: HistoryLog): string {
  const quoter = new Quoter(log.verbatim);
  const quoted = new Map<JsonValue, Quoted>();
  const parts: string[] = [];
  const row = {
    id: 0,
    log,
    text: (value: JsonValue): Quoted => {
      let text = quoted.get(value);
      if (text === undefined) {
        text = new Quoted(quoter.quoted(value));
        quoted.set(value, text);
      }
      return text;
    },
  };
  for (let index = 0; index < log.length; index++) {
    const type = log.types[index];
    if (type === undefined) break;
    row.id = index + 1;
    const shape = detailShapes[type];
    const head = `{"timestamp":${(log.times[index] ?? 0) / 1000},"type":"${type}","id":${row.id},"previousEventId":${log.previous[index]}`;
    parts.push(shape === undefined ? `${head}}` : `${head},"${shape.key}":${writeDetails(shape.of(row))}}`);
  }
  return `{"events":[${parts.join(',')}]}`;
}

/** JSON of a details object, whose members' names are the API's: they need no escape. */
function writeDetails(details: Details): string {
  let json = '{';
  for (const name in details) {
    const member = details[name];
    if (member === undefined) continue;
    json += json.length > 1 ? `,"${name}":` : `"${name}":`;
    if (member instanceof Quoted) json += member.json;
    else if (member === WHOLE) json += '{"truncated":false}';
    else if (name === 'assignedVariables') json += writeVariables(member as Record<string, Quoted>);
    else json += JSON.stringify(member);
  }
  return `${json}}`;
}

/** The assigned variables: names are the learner's. */
const writeVariables = (variables: Record<string, Quoted>): string =>
  `{${Object.keys(variables)
    .map((name) => `${JSON.stringify(name)}:${variables[name]?.json}`)
    .join(',')}}`;
