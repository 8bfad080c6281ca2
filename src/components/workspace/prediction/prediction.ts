import { isArray, isObject, memberOf, parseJson, SyntaxFault } from '@/asl';

/** An event as it is foreseen: its type, and the state where events of that type name one. */
export interface Foreseen {
  readonly type: string;
  readonly state?: string;
}

/** Id of a scenario → its events, in order. */
export type Prediction = ReadonlyMap<string, readonly Foreseen[]>;

/** Events the grader reads of one scenario. */
export const MOST_EVENTS = 1_000;

/** Reads a prediction that is kept as text, as far as it goes; undefined where the text is none. */
export function readPrediction(text: string): Prediction | undefined {
  if (text.trim() === '') return new Map();
  const json = parseJson(text);
  if (json instanceof SyntaxFault || !isObject(json)) return undefined;
  const entries: [string, readonly Foreseen[]][] = [];
  for (const [scenario, list] of Object.entries(json)) {
    if (!isArray(list)) return undefined;
    entries.push([
      scenario,
      list.flatMap((item) => {
        const [type, state] = isObject(item) ? [memberOf(item, 'type'), memberOf(item, 'state')] : [];
        if (typeof type !== 'string') return [];
        return [typeof state === 'string' ? { type, state } : { type }];
      }),
    ]);
  }
  return new Map(entries);
}

/** The prediction as text, an event a line, so that two of them can be compared by eye. */
export function writePrediction(prediction: Prediction): string {
  const lists = [...prediction].map(([scenario, events]) => {
    const lines = events.map((event) => `    ${lineOf(event)}`);
    return `  ${JSON.stringify(scenario)}: [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`;
  });
  return lists.length > 0 ? `{\n${lists.join(',\n')}\n}\n` : '{}\n';
}

const lineOf = ({ type, state }: Foreseen): string =>
  `{ "type": ${JSON.stringify(type)}${state === undefined ? '' : `, "state": ${JSON.stringify(state)}`} }`;

/** A prediction in which every scenario has its list. */
export const emptyPrediction = (scenarios: readonly { readonly id: string }[]): Prediction =>
  new Map(scenarios.map(({ id }) => [id, []]));

/** What can be done with a list of events; a place that does not exist leaves it as it is. */
export const edits = {
  insert: (list: readonly Foreseen[], at: number, event: Foreseen): readonly Foreseen[] =>
    list.length < MOST_EVENTS ? list.toSpliced(at, 0, event) : list,
  put: (list: readonly Foreseen[], at: number, event: Foreseen): readonly Foreseen[] =>
    list.map((one, index) => (index === at ? event : one)),
  remove: (list: readonly Foreseen[], at: number): readonly Foreseen[] => list.filter((_, index) => index !== at),
  move(list: readonly Foreseen[], from: number, to: number): readonly Foreseen[] {
    const event = list[from];
    if (!event || to < 0 || to >= list.length) return list;
    return list.toSpliced(from, 1).toSpliced(to, 0, event);
  },
};

/** An event in words. */
export const wordsOf = ({ type, state }: Foreseen): string => (state === undefined ? type : `${type} of ${state}`);
