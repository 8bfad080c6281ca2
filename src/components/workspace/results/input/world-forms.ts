import type { JsonValue } from '@/asl';
import { at, type Path } from './world-document';

/** One field of a thing that a world holds. */
export interface WorldField {
  /** From the thing. */
  readonly path: Path;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'json';
  /** What holds where nothing is written. */
  readonly otherwise?: string;
}

/** How a thing of a section is edited. */
export interface WorldForm {
  readonly words: string;
  readonly fields: readonly WorldField[];
  /** Where the answers stand that it gives call by call, and what a call without any comes to. */
  readonly answers?: {
    readonly path: Path;
    readonly silent: string;
    /** Who gives them, and what a call comes to where there is nobody. */
    readonly by?: { readonly path: Path; readonly nobody: string };
  };
}

const seconds = (label: string, otherwise: string, ...path: string[]): WorldField => ({
  path,
  label: `${label}, s`,
  kind: 'number',
  otherwise,
});

/** Sections with a form, in the order in which they are shown. Everything else of a world is written as JSON. */
export const WORLD_FORMS: ReadonlyMap<string, WorldForm> = new Map<string, WorldForm>([
  [
    'functions',
    {
      words: 'Lambda function',
      fields: [seconds('Takes', '0', 'duration'), seconds('Its own time-out', '3', 'timeout')],
      answers: { path: ['responses'], silent: 'No answers yet: it returns null.' },
    },
  ],
  [
    'activities',
    {
      words: 'Activity',
      fields: [
        { path: ['worker', 'name'], label: 'Its worker', kind: 'text', otherwise: 'you' },
        seconds('Polls after', '0', 'worker', 'after'),
        seconds('Takes', '0', 'worker', 'duration'),
      ],
      answers: {
        path: ['worker', 'responses'],
        silent: 'No answers yet: its worker returns null.',
        by: { path: ['worker'], nobody: 'Without a worker, its tasks wait for you.' },
      },
    },
  ],
  [
    'tables',
    {
      words: 'DynamoDB table',
      fields: [
        { path: ['key', 'partition'], label: 'Partition key', kind: 'text' },
        { path: ['key', 'sort'], label: 'Sort key', kind: 'text', otherwise: 'none' },
        { path: ['items'], label: 'Items, as JSON', kind: 'json', otherwise: '[]' },
      ],
    },
  ],
  [
    'queues',
    {
      words: 'SQS queue',
      fields: [
        seconds('Delay', '0', 'delay'),
        seconds('Visibility time-out', '30', 'visibility'),
        { path: ['consumer'], label: 'Its consumer, as JSON', kind: 'json', otherwise: 'nobody receives' },
      ],
    },
  ],
  [
    'taskDefinitions',
    {
      words: 'ECS task definition',
      fields: [
        seconds('Starts up in', '0', 'startup'),
        seconds('Runs for', '60', 'duration'),
        { path: ['exitCode'], label: 'Exit code', kind: 'number', otherwise: '0' },
        { path: ['failsToStart'], label: 'Does not start, because', kind: 'text', otherwise: 'it starts' },
      ],
    },
  ],
  [
    'jobDefinitions',
    {
      words: 'Batch job definition',
      fields: [
        seconds('Starts up in', '0', 'startup'),
        seconds('Runs for', '60', 'duration'),
        { path: ['exitCode'], label: 'Exit code', kind: 'number', otherwise: '0' },
        { path: ['fails'], label: 'Attempts that fail first', kind: 'number', otherwise: '0' },
      ],
    },
  ],
  [
    'machines',
    {
      words: 'State machine',
      fields: [
        { path: ['type'], label: 'STANDARD or EXPRESS', kind: 'text', otherwise: 'STANDARD' },
        { path: ['definition'], label: 'Definition, as JSON', kind: 'json' },
      ],
    },
  ],
  [
    'endpoints',
    {
      words: 'HTTP endpoint',
      fields: [
        { path: ['method'], label: 'Method', kind: 'text', otherwise: 'any' },
        { path: ['url'], label: 'URL begins with', kind: 'text' },
        { path: ['status'], label: 'Status', kind: 'number', otherwise: '200' },
        seconds('Takes', '0', 'duration'),
        { path: ['body'], label: 'Body, as JSON', kind: 'json', otherwise: 'null' },
      ],
    },
  ],
]);

/** What a form says where a thing gives no answers. */
export const silenceOf = ({ silent, by }: NonNullable<WorldForm['answers']>, thing: JsonValue): string =>
  by && at(thing, by.path) === undefined ? by.nobody : silent;
