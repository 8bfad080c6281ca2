import type { JsonValue } from '../values';
import { type Details, detailShapes, WHOLE } from './details';
import type { HistoryLog } from './log';

/** A payload's text, already quoted as a JSON string. */
class Quoted {
  constructor(readonly json: string) {}
}

/**
 * A whole history as GetExecutionHistory's JSON text, `{"events":[…]}`: the same as stringifying the events, but each
 * value's text is made and quoted once, however many events show it, and no event object is made.
 */
export function writeHistory(log: HistoryLog, textOf: (value: JsonValue) => string): string {
  const quoted = new Map<JsonValue, Quoted>();
  const parts: string[] = [];
  const row = {
    id: 0,
    log,
    text: (value: JsonValue): Quoted => {
      let text = quoted.get(value);
      if (text === undefined) {
        text = new Quoted(JSON.stringify(textOf(value)));
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
