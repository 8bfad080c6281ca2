import { catalogue, INTRINSICS, limits, partShapes, prices, reservedErrors, stateShapes } from '@/asl';

type Line = readonly [name: string, says: string];

/** Said once for all states, below the table. */
const everywhere = new Set([
  'Type',
  'Comment',
  'QueryLanguage',
  'Next',
  'End',
  'InputPath',
  'OutputPath',
  'Assign',
  'Output',
]);

/** Type of state → the fields that are its own. A field's other form, ending in Path, is written `Seconds(Path)`. */
export const stateFields = (): readonly Line[] =>
  Object.entries(stateShapes).map(([type, { fields }]) => {
    const own = [...fields.keys()].filter((name) => !everywhere.has(name));
    // Result and ResultPath are two things, not two forms of one.
    const hasPath = (name: string): boolean => name !== 'Result' && own.includes(name) && own.includes(`${name}Path`);
    const names = own.flatMap((name) => {
      if (hasPath(name.slice(0, -4)) && name.endsWith('Path')) return [];
      return [hasPath(name) ? `${name}(Path)` : name];
    });
    return [type, names.join(', ') || 'none of its own'];
  });

/** Fields of an entry of Retry or Catch, as the checker knows them. */
export const handlerFields = (part: 'retrier' | 'catcher'): readonly Line[] =>
  [...partShapes[part].fields].filter(([name]) => name !== 'Comment').map(([name, { about }]) => [name, about]);

export const errorNames = (): readonly Line[] => [...reservedErrors];

export const intrinsics = (): readonly Line[] =>
  [...INTRINSICS].map(([name, { parameters, summary }]) => [`${name}(${parameters.join(', ')})`, summary]);

const KIB = 1024;
/** Milliseconds. */
const year = 365 * 86_400_000;

/** What an exam asks by number. Sizes and counts are those the interpreter keeps to. */
export const quotas = (): readonly Line[] => [
  ['Between states', `${limits.payloadBytes / KIB} KiB of JSON, Standard and Express`],
  ['A variable; all of them', `${limits.payloadBytes / KIB} KiB; ${limits.variableBytes / KIB / KIB} MiB`],
  ['Definition', '1 MB'],
  ['History, Standard', `${limits.historyEvents.toLocaleString('en')} events, kept 90 days after the end`],
  ['Duration', `Standard ${limits.standardDuration / year} year, Express ${limits.expressDuration / 60_000} minutes`],
  [
    'Map at once',
    `inline ${limits.inlineConcurrency}, distributed ${limits.distributedConcurrency.toLocaleString('en')}`,
  ],
  ['Error; Cause', `${limits.errorCharacters}; ${limits.causeCharacters.toLocaleString('en')} characters`],
  ['GetActivityTask', 'holds the line for up to 60 seconds'],
  ['Redrive', 'within 14 days of the end, Standard'],
  ['Alias', 'two versions at most, with weights'],
  ['Execution name', 'free again after 90 days, Standard'],
];

const dollars = (amount: number): string => `${amount.toFixed(2)} USD`;

/** Standard beside Express, line by line. */
export const types = (): readonly (readonly [what: string, standard: string, express: string])[] => [
  ['Longest', `${limits.standardDuration / year} year`, `${limits.expressDuration / 60_000} minutes`],
  ['Runs', 'exactly once', 'async at least once, sync at most once'],
  ['History', 'GetExecutionHistory', 'CloudWatch Logs, if turned on'],
  ['.sync, token, activity', 'yes', 'no'],
  ['Distributed Map, redrive', 'yes', 'no'],
  ['Its output', 'DescribeExecution, EventBridge', 'StartSyncExecution'],
  [
    'Price, a million',
    `${dollars(prices.standard.transition * 1_000_000)} for transitions`,
    `${dollars(prices.express.request * 1_000_000)} for requests, and ${prices.express.gigabyteSecond} USD a GB-second`,
  ],
];

/** What it was read from, and when. */
export const priceNote = `${prices.region}, ${prices.asOf}`;

/** Service → which actions wait, and how. */
export const waiting = (): readonly Line[] => {
  const lines = new Map<string, Set<string>>();
  for (const { service, patterns } of catalogue()) {
    const known = lines.get(service) ?? new Set();
    for (const pattern of patterns) known.add(pattern === 'waitForTaskToken' ? 'token' : `.${pattern}`);
    lines.set(service, known);
  }
  return [...lines].map(([service, patterns]) => [service, [...patterns].sort().join(', ') || 'answer only']);
};
