import type { Field, QueryLanguage, StateType } from '../rules/field-types';
import type { JsonValue } from '../values';
import { readJsonTree } from './json-tree';
import { printYaml } from './print-yaml';

type Syntax = 'json' | 'yaml';

/** A place to fill in, inside a skeleton's value; a number or truth that is to stand without quotes begins with `#`. */
export const gap = (words = ''): string => `‹${words}›`;

/** A value with gaps as a snippet in a syntax. */
export function snippetOf(value: JsonValue, syntax: Syntax): string {
  const json = JSON.stringify(value, null, 2);
  const text =
    syntax === 'yaml' ? printYaml(readJsonTree(json)).trimEnd() : json.replace(/\[\s+("[^"\n]*"|\{\})\s+\]/g, '[$1]');
  const fill = (_: string, words: string): string => `\${${words}}`;
  return text
    .replace(/"‹#([^›]*)›"/g, fill)
    .replace(syntax === 'json' ? /‹([^›]*)›/g : /"‹([^›]*)›"/g, fill)
    .replace(/‹([^›]*)›/g, fill)
    .replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
}

interface Skeleton {
  readonly label: string;
  readonly about: string;
  /** Name a new state gets. */
  readonly name: string;
  state(language: QueryLanguage): JsonValue;
}

const onward = { Next: gap('Next') };
const sent = (language: QueryLanguage, value: JsonValue): Record<string, JsonValue> =>
  language === 'JSONata' ? { Arguments: value } : { Parameters: value };
const inner: JsonValue = { StartAt: 'Step', States: { Step: { Type: 'Pass', End: true } } };

/** States one begins with, by what they do. */
export const stateSkeletons: readonly Skeleton[] = [
  {
    label: 'Task: call Lambda',
    about: 'Calls a Lambda function and retries what passes by itself.',
    name: 'Call function',
    state: (language) => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      ...sent(
        language,
        language === 'JSONata'
          ? { FunctionName: gap('name'), Payload: '{% $states.input %}' }
          : { FunctionName: gap('name'), 'Payload.$': '$' },
      ),
      Retry: [
        {
          ErrorEquals: ['Lambda.TooManyRequestsException', 'Lambda.ServiceException'],
          IntervalSeconds: 1,
          MaxAttempts: 3,
          BackoffRate: 2,
        },
      ],
      ...onward,
    }),
  },
  {
    label: 'Task: call a service',
    about: 'Calls an AWS service by its integration.',
    name: 'Call service',
    state: (language) => ({ Type: 'Task', Resource: gap(), ...sent(language, {}), ...onward }),
  },
  {
    label: 'Task: wait for a token',
    about: 'Puts a message into a queue and waits until somebody sends its token back.',
    name: 'Ask somebody',
    state: (language) => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      ...sent(
        language,
        language === 'JSONata'
          ? { QueueUrl: gap('url'), MessageBody: { token: '{% $states.context.Task.Token %}' } }
          : { QueueUrl: gap('url'), MessageBody: { 'token.$': '$$.Task.Token' } },
      ),
      TimeoutSeconds: gap('#3600'),
      ...onward,
    }),
  },
  {
    label: 'Pass',
    about: 'Passes its input on, or puts a fixed value in its place.',
    name: 'Prepare',
    state: (language) => ({
      Type: 'Pass',
      ...(language === 'JSONata'
        ? { Output: { [gap('name')]: '{% $states.input %}' } }
        : { Result: { [gap('name')]: gap('value') } }),
      ...onward,
    }),
  },
  {
    label: 'Choice',
    about: 'Goes where the first true rule says.',
    name: 'Which way?',
    state: (language) => ({
      Type: 'Choice',
      Choices: [
        language === 'JSONata'
          ? { Condition: `{% ${gap('$states.input.kind = 1')} %}`, ...onward }
          : { Variable: gap('$.kind'), StringEquals: gap('value'), ...onward },
      ],
      Default: gap('Default'),
    }),
  },
  {
    label: 'Wait',
    about: 'Waits for a number of seconds.',
    name: 'Wait a moment',
    state: () => ({ Type: 'Wait', Seconds: gap('#60'), ...onward }),
  },
  {
    label: 'Parallel',
    about: 'Runs branches at the same time.',
    name: 'All at once',
    state: () => ({
      Type: 'Parallel',
      Branches: [inner, { StartAt: 'Other', States: { Other: { Type: 'Pass', End: true } } }],
      ...onward,
    }),
  },
  {
    label: 'Map',
    about: 'Runs a workflow for each item of an array.',
    name: 'Each item',
    state: (language) => ({
      Type: 'Map',
      ...(language === 'JSONata' ? { Items: `{% ${gap('$states.input.items')} %}` } : { ItemsPath: gap('$.items') }),
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...(inner as object) },
      ...onward,
    }),
  },
  { label: 'Succeed', about: 'Ends the workflow well.', name: 'Done', state: () => ({ Type: 'Succeed' }) },
  {
    label: 'Fail',
    about: 'Ends the workflow with an error.',
    name: 'Give up',
    state: () => ({ Type: 'Fail', Error: gap('Error'), Cause: gap('Cause') }),
  },
];

/** A whole machine to begin with. */
export const machineSkeleton: JsonValue = {
  StartAt: 'First',
  States: { First: { Type: 'Pass', End: true } },
};

export const retrierSkeleton: JsonValue = {
  ErrorEquals: [gap('States.TaskFailed')],
  IntervalSeconds: gap('#1'),
  MaxAttempts: gap('#3'),
  BackoffRate: gap('#2'),
};
export const catcherSkeleton: JsonValue = { ErrorEquals: [gap('States.ALL')], Next: gap() };
export const ruleSkeleton = (language: QueryLanguage): JsonValue =>
  language === 'JSONata'
    ? { Condition: `{% ${gap('$states.input.kind = 1')} %}`, Next: gap() }
    : { Variable: gap('$.kind'), StringEquals: gap('value'), Next: gap() };

/** What a field begins as. */
export function beginningOf(
  name: string,
  { kind, values }: Field,
  type: StateType | undefined,
  language: QueryLanguage,
): JsonValue {
  switch (kind) {
    case 'truth':
      return name === 'End' ? true : gap('#true');
    case 'integer':
    case 'number':
      return gap('#1');
    case 'enum':
      return values?.length === 1 ? (values[0] ?? '') : gap();
    case 'retriers':
      return [retrierSkeleton];
    case 'catchers':
      return [catcherSkeleton];
    case 'choices':
      return [ruleSkeleton(language)];
    case 'rule':
      return { [gap()]: '' };
    case 'rules':
      return [];
    case 'error-names':
    case 'texts':
      return [gap()];
    case 'states':
      return { [gap('Name')]: { Type: 'Pass', End: true } };
    case 'branches':
      return [inner];
    case 'processor':
      return inner;
    case 'part':
    case 'assign':
    case 'credentials':
      return {};
    case 'template':
      return type === undefined || name !== 'Output' ? {} : `{% ${gap('$states.input')} %}`;
    case 'condition':
    case 'items':
      return `{% ${gap('$states.input')} %}`;
    case 'literal':
      return {};
    default:
      return gap(kind === 'path' || kind === 'reference-path' || kind === 'result-path' ? '$' : '');
  }
}
