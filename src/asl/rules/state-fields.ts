import {
  assign,
  atMostOne,
  count,
  type Field,
  type Fields,
  LANGUAGES,
  MAX_SECONDS,
  note,
  oneOf,
  output,
  pathTo,
  type Shape,
  type StateType,
  shape,
} from './field-types';

const common: Fields = {
  Type: { kind: 'text', about: 'The kind of state.' },
  ...note,
  QueryLanguage: {
    kind: 'enum',
    values: LANGUAGES,
    about: 'JSONPath or JSONata for this state alone; absent, the state machine decides.',
  },
};

const transition: Fields = {
  Next: { kind: 'target', about: 'The state that follows, by its exact name in the same States object.' },
  End: { kind: 'truth', about: 'true: this state ends its States object.' },
};
const moves = oneOf('state.transition.exactly-one', 'Next', 'End');

const input: Fields = {
  InputPath: {
    kind: 'path',
    only: 'JSONPath',
    nullable: true,
    about: 'Selects the part of the input the state sees; null gives {}.',
  },
  OutputPath: {
    kind: 'path',
    only: 'JSONPath',
    nullable: true,
    about: 'Selects the part of the result that is passed on; null gives {}.',
  },
};
const parameters: Fields = {
  Parameters: {
    kind: 'template',
    only: 'JSONPath',
    about: 'Builds what is sent; keys ending in .$ take a path or an intrinsic function.',
  },
};
const results: Fields = {
  ResultSelector: { kind: 'template', only: 'JSONPath', about: 'Rebuilds the result before ResultPath.' },
};
const resultPath: Fields = {
  ResultPath: {
    kind: 'result-path',
    only: 'JSONPath',
    nullable: true,
    about: 'Where in the input the result goes; null discards it.',
  },
};
const failures: Fields = {
  Retry: { kind: 'retriers', about: 'Which errors are tried again, how often and how long apart.' },
  Catch: { kind: 'catchers', about: 'Which errors lead to which state when no retry is left.' },
};
const seconds = (about: string): Field => ({ kind: 'integer', min: 1, max: MAX_SECONDS, computed: true, about });

/** What each state type may hold. */
export const stateShapes: Readonly<Record<StateType, Shape>> = {
  Pass: shape(
    'a Pass state',
    {
      ...common,
      ...input,
      ...parameters,
      Result: { kind: 'literal', only: 'JSONPath', about: 'A fixed result, taken word for word.' },
      ...resultPath,
      ...assign,
      ...output,
      ...transition,
    },
    [],
    [moves],
  ),
  Task: shape(
    'a Task state',
    {
      ...common,
      Resource: { kind: 'resource', about: 'The ARN of the Lambda function, activity or service integration to call.' },
      ...input,
      ...parameters,
      Arguments: { kind: 'template', only: 'JSONata', about: 'What is sent to the service.' },
      ...results,
      ...resultPath,
      Credentials: { kind: 'credentials', about: 'The role to assume for the call: {"RoleArn": …}.' },
      TimeoutSeconds: seconds('Fails the task with States.Timeout after so many seconds.'),
      TimeoutSecondsPath: pathTo('TimeoutSeconds'),
      HeartbeatSeconds: seconds('Longest silence of a worker before the task fails; shorter than TimeoutSeconds.'),
      HeartbeatSecondsPath: pathTo('HeartbeatSeconds'),
      ...failures,
      ...assign,
      ...output,
      ...transition,
    },
    ['Resource'],
    [moves, atMostOne('TimeoutSeconds', 'TimeoutSecondsPath'), atMostOne('HeartbeatSeconds', 'HeartbeatSecondsPath')],
  ),
  Choice: shape(
    'a Choice state',
    {
      ...common,
      ...input,
      Choices: { kind: 'choices', about: 'Rules in order; the first that is true decides the next state.' },
      Default: { kind: 'target', about: 'The state that follows when no rule is true.' },
      ...assign,
      ...output,
    },
    ['Choices'],
  ),
  Wait: shape(
    'a Wait state',
    {
      ...common,
      ...input,
      Seconds: count('How many seconds to wait.', MAX_SECONDS),
      SecondsPath: pathTo('Seconds'),
      Timestamp: { kind: 'timestamp', about: 'Waits until this moment: RFC 3339 with T and Z or an offset.' },
      TimestampPath: pathTo('Timestamp'),
      ...assign,
      ...output,
      ...transition,
    },
    [],
    [moves, oneOf('wait.duration.exactly-one', 'SecondsPath', 'Seconds', 'TimestampPath', 'Timestamp')],
  ),
  Succeed: shape('a Succeed state', { ...common, ...input, ...output }),
  Fail: shape(
    'a Fail state',
    {
      ...common,
      Error: { kind: 'message', about: 'The error name.' },
      ErrorPath: { kind: 'path-or-intrinsic', only: 'JSONPath', about: 'Reads the error name from the input.' },
      Cause: { kind: 'message', about: 'What people should know about the failure.' },
      CausePath: { kind: 'path-or-intrinsic', only: 'JSONPath', about: 'Reads the cause from the input.' },
    },
    [],
    [atMostOne('Error', 'ErrorPath'), atMostOne('Cause', 'CausePath')],
  ),
  Parallel: shape(
    'a Parallel state',
    {
      ...common,
      ...input,
      ...parameters,
      Arguments: { kind: 'template', only: 'JSONata', about: 'The input of every branch.' },
      Branches: {
        kind: 'branches',
        about: 'State machines that run at the same time; the result is the array of their outputs.',
      },
      ...results,
      ...resultPath,
      ...failures,
      ...assign,
      ...output,
      ...transition,
    },
    ['Branches'],
    [moves],
  ),
  Map: shape(
    'a Map state',
    {
      ...common,
      ...input,
      ...parameters,
      ItemsPath: {
        kind: 'reference-path',
        only: 'JSONPath',
        about: 'Where the array (or object) of items is in the input.',
      },
      Items: { kind: 'items', only: 'JSONata', about: 'The array or object of items, or an expression that gives it.' },
      ItemSelector: { kind: 'template', about: 'Builds the input of each iteration.' },
      ItemReader: { kind: 'part', part: 'reader', about: 'Reads the items from Amazon S3 (Distributed mode).' },
      ItemBatcher: {
        kind: 'part',
        part: 'batcher',
        about: 'Hands items to child executions in batches (Distributed mode).',
      },
      ItemProcessor: { kind: 'processor', about: 'The state machine that runs for each item.' },
      Iterator: { kind: 'processor', about: 'The old name of ItemProcessor.' },
      MaxConcurrency: count('How many iterations run at the same time; 0 lets the service decide.'),
      MaxConcurrencyPath: pathTo('MaxConcurrency'),
      ResultWriter: { kind: 'part', part: 'writer', about: 'Writes the results to Amazon S3 (Distributed mode).' },
      ToleratedFailureCount: count('How many items may fail before the Map fails.'),
      ToleratedFailureCountPath: pathTo('ToleratedFailureCount'),
      ToleratedFailurePercentage: {
        kind: 'number',
        min: 0,
        max: 100,
        computed: true,
        about: 'Which share of items may fail before the Map fails, 0 to 100.',
      },
      ToleratedFailurePercentagePath: pathTo('ToleratedFailurePercentage'),
      Label: { kind: 'label', about: 'Names the Map Run; up to 40 characters, unique in the machine.' },
      ...results,
      ...resultPath,
      ...failures,
      ...assign,
      ...output,
      ...transition,
    },
    [],
    [
      moves,
      oneOf('map.processor.exactly-one', 'ItemProcessor', 'Iterator'),
      atMostOne('Parameters', 'ItemSelector'),
      atMostOne('MaxConcurrency', 'MaxConcurrencyPath'),
      atMostOne('ToleratedFailureCount', 'ToleratedFailureCountPath'),
      atMostOne('ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'),
    ],
  ),
};
