import {
  assign,
  atMostOne,
  count,
  type Field,
  type Fields,
  LANGUAGES,
  MAX_SECONDS,
  note,
  output,
  type PartName,
  pathTo,
  type Shape,
  shape,
} from './field-types';

const container: Fields = {
  ...note,
  StartAt: { kind: 'target', about: 'The name of the state that runs first.' },
  States: { kind: 'states', about: 'The states by name; at least one.' },
};

const ORDERS = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'] as const;
const OPERANDS = { String: 'text', Numeric: 'number', Timestamp: 'timestamp', Boolean: 'truth' } as const;

const operand = (type: keyof typeof OPERANDS): Field => ({
  kind: OPERANDS[type],
  only: 'JSONPath',
  about: `Compares Variable with a ${type.toLowerCase()} value.`,
});
const pathOperand = (type: keyof typeof OPERANDS): Field => ({
  kind: 'reference-path',
  only: 'JSONPath',
  about: `Compares Variable with the ${type.toLowerCase()} value this path finds.`,
});

/** The comparison operators of a JSONPath choice rule: name → what its operand is. */
export const comparisons: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...(['String', 'Numeric', 'Timestamp'] as const).flatMap((type) =>
    ORDERS.flatMap((order): [string, Field][] => [
      [`${type}${order}`, operand(type)],
      [`${type}${order}Path`, pathOperand(type)],
    ]),
  ),
  ['BooleanEquals', operand('Boolean')],
  ['BooleanEqualsPath', pathOperand('Boolean')],
  ['StringMatches', operand('String')],
  ...['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'].map((name): [string, Field] => [
    name,
    { kind: 'truth', only: 'JSONPath', about: 'true asks for it, false for the opposite.' },
  ]),
]);

/** What a choice rule may be, in the order AWS lists the fields. */
export const RULE_FORMS = ['And', 'Or', 'Not', 'Variable', 'Condition'] as const;

const nestedRule: Fields = {
  ...note,
  And: { kind: 'rules', only: 'JSONPath', about: 'True when every rule in it is true.' },
  Or: { kind: 'rules', only: 'JSONPath', about: 'True when one rule in it is true.' },
  Not: { kind: 'rule', only: 'JSONPath', about: 'True when the rule in it is false.' },
  Variable: { kind: 'reference-path', only: 'JSONPath', about: 'The value to compare.' },
  ...Object.fromEntries(comparisons),
};

const errorEquals: Fields = {
  ErrorEquals: {
    kind: 'error-names',
    about: 'The error names it is for; States.ALL stands for any and comes last, alone.',
  },
};

const sourceOf = (about: string): Fields => ({
  Parameters: { kind: 'template', only: 'JSONPath', about },
  Arguments: { kind: 'template', only: 'JSONata', about },
});

const machine: Fields = {
  ...container,
  Version: { kind: 'enum', values: ['1.0'], about: 'The version of the language; only 1.0 exists.' },
  TimeoutSeconds: { kind: 'integer', min: 0, max: MAX_SECONDS, about: 'Ends the whole execution as TIMED_OUT.' },
  QueryLanguage: { kind: 'enum', values: LANGUAGES, about: 'JSONPath (default) or JSONata for the whole machine.' },
};

const CONTAINER = ['States', 'StartAt'];

/** What the objects of a definition that are no states may hold. */
export const partShapes: Readonly<Record<PartName, Shape>> = {
  machine: shape('a state machine', machine, CONTAINER),
  branch: shape('a branch', container, CONTAINER),
  processor: shape(
    'an item processor',
    {
      ...container,
      ProcessorConfig: {
        kind: 'part',
        part: 'processor-config',
        about: 'INLINE or DISTRIBUTED, and the type of child executions.',
      },
    },
    CONTAINER,
  ),
  'processor-config': shape('a ProcessorConfig', {
    Mode: {
      kind: 'enum',
      values: ['INLINE', 'DISTRIBUTED'],
      about: 'DISTRIBUTED runs each item as its own execution.',
    },
    ExecutionType: { kind: 'enum', values: ['STANDARD', 'EXPRESS'], about: 'The type of the child executions.' },
  }),
  'choice-rule': shape(
    'a choice rule',
    {
      ...nestedRule,
      Condition: { kind: 'condition', only: 'JSONata', about: 'An expression that gives true or false.' },
      Next: { kind: 'target', about: 'The state that follows when the rule is true.' },
      ...assign,
      ...output,
    },
    ['Next'],
  ),
  'nested-rule': shape('a rule inside And, Or or Not', nestedRule),
  retrier: shape(
    'a retrier',
    {
      ...note,
      ...errorEquals,
      IntervalSeconds: {
        kind: 'integer',
        min: 0,
        max: MAX_SECONDS,
        about: 'Seconds before the first retry; 1 when absent.',
      },
      MaxAttempts: { kind: 'integer', min: 0, max: MAX_SECONDS, about: 'How many retries; 3 when absent, 0 for none.' },
      BackoffRate: { kind: 'number', min: 1, about: 'Multiplies the interval after each retry; 2 when absent.' },
      MaxDelaySeconds: { kind: 'integer', min: 1, max: 31_622_400, about: 'The longest interval.' },
      JitterStrategy: { kind: 'enum', values: ['NONE', 'FULL'], about: 'FULL draws each interval at random.' },
    },
    ['ErrorEquals'],
  ),
  catcher: shape(
    'a catcher',
    {
      ...note,
      ...errorEquals,
      Next: { kind: 'target', about: 'The state that handles the error.' },
      ResultPath: {
        kind: 'result-path',
        only: 'JSONPath',
        nullable: true,
        about: 'Where in the input the error output goes.',
      },
      ...assign,
      ...output,
    },
    ['ErrorEquals', 'Next'],
  ),
  reader: shape(
    'an ItemReader',
    {
      Resource: { kind: 'reader-resource', about: 'arn:aws:states:::s3:getObject or …:s3:listObjectsV2.' },
      ReaderConfig: { kind: 'part', part: 'reader-config', about: 'The form of the file and how much of it to read.' },
      ...sourceOf('Bucket and key or prefix to read.'),
    },
    ['Resource'],
  ),
  'reader-config': shape(
    'a ReaderConfig',
    {
      InputType: {
        kind: 'enum',
        values: ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'],
        about: 'The form of the file.',
      },
      Transformation: {
        kind: 'enum',
        values: ['NONE', 'LOAD_AND_FLATTEN'],
        about: 'Whether listed objects are loaded.',
      },
      ManifestType: { kind: 'enum', values: ['ATHENA_DATA', 'S3_INVENTORY'], about: 'Whose manifest it is.' },
      CSVDelimiter: {
        kind: 'enum',
        values: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'],
        about: 'What separates the columns.',
      },
      CSVHeaderLocation: { kind: 'enum', values: ['FIRST_ROW', 'GIVEN'], about: 'Where the column names come from.' },
      CSVHeaders: { kind: 'texts', about: 'The column names, for CSVHeaderLocation GIVEN.' },
      ItemsPointer: { kind: 'text', about: 'JSON Pointer to the items inside the file.' },
      MaxItems: { kind: 'integer', min: 0, computed: true, about: 'How many items to read at most; 0 reads all.' },
      MaxItemsPath: pathTo('MaxItems'),
    },
    [],
    [atMostOne('MaxItems', 'MaxItemsPath')],
  ),
  batcher: shape(
    'an ItemBatcher',
    {
      MaxItemsPerBatch: { ...count('How many items a batch holds at most.'), min: 1 },
      MaxItemsPerBatchPath: pathTo('MaxItemsPerBatch'),
      MaxInputBytesPerBatch: { ...count('How many bytes a batch holds at most.', 262_144), min: 1 },
      MaxInputBytesPerBatchPath: pathTo('MaxInputBytesPerBatch'),
      BatchInput: { kind: 'template', about: 'Given to every batch beside its items.' },
    },
    [],
    [
      atMostOne('MaxItemsPerBatch', 'MaxItemsPerBatchPath'),
      atMostOne('MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'),
    ],
  ),
  writer: shape('a ResultWriter', {
    Resource: { kind: 'writer-resource', about: 'arn:aws:states:::s3:putObject.' },
    ...sourceOf('Bucket and prefix to write to.'),
    WriterConfig: { kind: 'part', part: 'writer-config', about: 'The form of the results.' },
  }),
  'writer-config': shape(
    'a WriterConfig',
    {
      OutputType: { kind: 'enum', values: ['JSON', 'JSONL'], about: 'The form of the files.' },
      Transformation: { kind: 'enum', values: ['NONE', 'COMPACT', 'FLATTEN'], about: 'What is kept of each result.' },
    },
    ['OutputType'],
  ),
};
