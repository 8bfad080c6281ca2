/** Rules of data: paths, templates, expressions, variables, and what a Map reads. Long because each rule carries an example that fails and one that is mended. */
import { choice, DISTRIBUTED, GUIDE, machine, map, OBSERVED, only, pass, READ, type Rule, SPEC } from './rule';

const spec = (section: string) => ({ level: 'spec', source: `${SPEC}, «${section}»`, read: READ }) as const;
const docs = (page: string) => ({ level: 'aws-docs', source: `${GUIDE}, «${page}»`, read: READ }) as const;
const observed = { level: 'observed', source: OBSERVED, read: READ } as const;

const reader = (more: Record<string, string>) =>
  only(
    map(
      {
        ItemReader: {
          Resource: 'arn:aws:states:::s3:getObject',
          ReaderConfig: more,
          Parameters: { Bucket: 'orders', Key: 'today' },
        },
      },
      DISTRIBUTED,
    ),
  );

/** Paths, templates, expressions, variables, and the data of a Map. */
export const dataRules = {
  'path.syntax': {
    claim: 'InputPath and OutputPath are JSONPaths or null.',
    ...spec('Paths'),
    lesson: 'data-flow#what-a-path-finds',
    fails: pass({ InputPath: 'order' }),
    mended: pass({ InputPath: '$.order' }),
  },
  'path.reference': {
    claim: 'Where one place is meant, the path names one place: names and indexes only.',
    ...spec('Reference Paths'),
    lesson: 'data-flow#what-a-path-finds',
    fails: choice({ Variable: '$.orders[*].id', IsPresent: true }),
    mended: choice({ Variable: '$.orders[0].id', IsPresent: true }),
  },
  'path.result': {
    claim: 'ResultPath begins with $. and writes neither context nor variables.',
    ...docs('Specifying state output using ResultPath'),
    lesson: 'data-flow#keep-what-came-back',
    fails: pass({ ResultPath: '$total' }),
    mended: pass({ ResultPath: '$.total' }),
  },
  'path.intrinsic': {
    claim: 'ErrorPath and CausePath take only the intrinsic functions that give a text.',
    ...docs('Fail workflow state'),
    lesson: 'data-flow#small-tools',
    fails: { StartAt: 'A', States: { A: { Type: 'Fail', CausePath: 'States.MathAdd($.a, 1)' } } },
    mended: { StartAt: 'A', States: { A: { Type: 'Fail', CausePath: `States.Format('{}', $.a)` } } },
  },
  'context.path': {
    claim: 'A path into the context object names what is there.',
    ...docs('Accessing execution data from the Context object in Step Functions'),
    read: '2026-11-27',
    fails: pass({ Parameters: { 'id.$': '$$.Execution.Nmae' } }),
    mended: pass({ Parameters: { 'id.$': '$$.Execution.Name' } }),
  },
  'context.present': {
    claim: 'The item is read inside a Map, the task token in a task that waits for it.',
    ...docs('Accessing execution data from the Context object in Step Functions'),
    read: '2026-11-27',
    fails: pass({ Parameters: { 'item.$': '$$.Map.Item.Value' } }),
    mended: only(map({ ItemSelector: { 'item.$': '$$.Map.Item.Value' } })),
  },
  'template.path-value': {
    claim: 'A name ending in .$ has a path or an intrinsic function call as its value.',
    ...spec('Payload Template'),
    lesson: 'data-flow#send-what-is-needed',
    fails: pass({ Parameters: { 'id.$': 'order' } }),
    mended: pass({ Parameters: { 'id.$': '$.order' } }),
  },
  'template.no-expression': {
    claim: 'In a JSONPath state {% … %} is a text like any other.',
    ...docs('Transforming data with JSONata in Step Functions'),
    lesson: 'data-flow#send-what-is-needed',
    fails: pass({ Parameters: { id: '{% $states.input.order %}' } }),
    mended: pass({ Parameters: { 'id.$': '$.order' } }),
  },
  'template.intrinsic-argument': {
    claim:
      'The fixed arguments of an intrinsic function are ones it can work with: as many {} as values, a known algorithm.',
    ...docs('Intrinsic functions for JSONPath states'),
    lesson: 'data-flow#small-tools',
    fails: pass({ Parameters: { 'greeting.$': "States.Format('Hello {}, order {}', $.name)" } }),
    mended: pass({ Parameters: { 'greeting.$': "States.Format('Hello {}, order {}', $.name, $.id)" } }),
  },
  'template.duplicate-key': {
    claim: 'A member is not given both with and without .$.',
    ...spec('Payload Template'),
    fails: pass({ Parameters: { id: 1, 'id.$': '$.id' } }),
    mended: pass({ Parameters: { 'id.$': '$.id' } }),
  },
  'template.no-dollar': {
    claim: 'A path in a template is evaluated only when the name ends in .$.',
    ...docs('API Reference, ValidateStateMachineDefinitionDiagnostic, NO_DOLLAR'),
    lesson: 'data-flow#send-what-is-needed',
    fails: pass({ Parameters: { id: '$.order.id' } }),
    mended: pass({ Parameters: { 'id.$': '$.order.id' } }),
  },
  'template.inside-text': {
    claim: 'A path inside a text is not filled in: a function builds texts.',
    ...docs('Intrinsic functions for JSONPath states'),
    read: '2026-11-27',
    lesson: 'data-flow#small-tools',
    fails: pass({ Parameters: { message: 'Order {$.id} placed' } }),
    mended: pass({ Parameters: { 'message.$': "States.Format('Order {} placed', $.id)" } }),
  },
  'jsonata.whole-text': {
    claim: 'An expression is the whole text; texts and values are joined inside it.',
    ...docs('Transforming data with JSONata in Step Functions'),
    read: '2026-11-27',
    lesson: 'jsonata-variables#an-expression-does-the-sum',
    fails: pass({ QueryLanguage: 'JSONata', Output: 'Order {% $states.input.id %} placed' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: `{% 'Order ' & $states.input.id & ' placed' %}` }),
  },
  'jsonata.text-sum': {
    claim: 'Texts are joined with &; + adds numbers.',
    ...docs('Transforming data with JSONata in Step Functions'),
    read: '2026-11-27',
    lesson: 'jsonata-variables#an-expression-does-the-sum',
    fails: pass({ QueryLanguage: 'JSONata', Output: `{% 'Order ' + $states.input.id %}` }),
    mended: pass({ QueryLanguage: 'JSONata', Output: `{% 'Order ' & $states.input.id %}` }),
  },
  'jsonata.no-input': {
    claim:
      'An expression reads the input as $states.input: at its beginning $ finds nothing, and a bare name is refused.',
    ...docs('Transforming data with JSONata in Step Functions'),
    read: '2026-11-27',
    lesson: 'jsonata-variables#two-fields-in-place-of-five',
    fails: pass({ QueryLanguage: 'JSONata', Output: '{% order.id %}' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: '{% $states.input.order.id %}' }),
  },
  'jsonata.delimiters': {
    claim: 'An expression begins with {% and ends with %}, exactly.',
    ...docs('Transforming data with JSONata'),
    lesson: 'jsonata-variables#an-expression-does-the-sum',
    fails: pass({ QueryLanguage: 'JSONata', Output: '{% $states.input' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: '{% $states.input %}' }),
  },
  'jsonata.plain': {
    claim: 'In a JSONata state only what stands between {% and %} is evaluated, and names are taken as they are.',
    ...docs('Transforming data with JSONata in Step Functions'),
    lesson: 'jsonata-variables#an-expression-does-the-sum',
    fails: pass({ QueryLanguage: 'JSONata', Output: '$states.input.order' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: '{% $states.input.order %}' }),
  },
  'jsonata.syntax': {
    claim: 'An expression is JSONata that can be read.',
    ...observed,
    lesson: 'jsonata-variables#an-expression-does-the-sum',
    fails: pass({ QueryLanguage: 'JSONata', Output: '{% 1 + %}' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: '{% 1 + 1 %}' }),
  },
  'jsonata.root': {
    claim: "An expression does not read $$, JSONata's own root.",
    ...observed,
    lesson: 'jsonata-variables#two-fields-in-place-of-five',
    fails: pass({ QueryLanguage: 'JSONata', Output: '{% $$.order %}' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: '{% $states.input.order %}' }),
  },
  'jsonata.states-field': {
    claim: '$states.result and $states.errorOutput are read only where there is a result or an error.',
    ...docs('Transforming data with JSONata'),
    lesson: 'jsonata-variables#two-fields-in-place-of-five',
    fails: pass({ QueryLanguage: 'JSONata', Output: '{% $states.result %}' }),
    mended: pass({ QueryLanguage: 'JSONata', Output: '{% $states.input %}' }),
  },
  'jsonata.eval': {
    claim: 'Step Functions has every function of JSONata but $eval.',
    ...docs('Transforming data with JSONata'),
    lesson: 'jsonata-variables#an-expression-does-the-sum',
    fails: pass({ QueryLanguage: 'JSONata', Output: `{% $eval ("1 + 1") %}` }),
    mended: pass({ QueryLanguage: 'JSONata', Output: `{% $parse('2') %}` }),
  },
  'name.variable.reserved': {
    claim: 'No variable is called states.',
    ...docs('Passing data between states with variables'),
    lesson: 'jsonata-variables#remember-it-for-later',
    fails: pass({ Assign: { states: 1 } }),
    mended: pass({ Assign: { phases: 1 } }),
  },
  'name.variable.characters': {
    claim: 'A variable name is an identifier: letters, digits, _, not beginning with a digit.',
    ...docs('Passing data between states with variables'),
    lesson: 'jsonata-variables#remember-it-for-later',
    fails: pass({ Assign: { 'order-id': 1 } }),
    mended: pass({ Assign: { orderId: 1 } }),
  },
  'name.variable.length': {
    claim: 'A variable name has at most 80 characters.',
    ...docs('Passing data between states with variables'),
    fails: pass({ Assign: { ['a'.repeat(81)]: 1 } }),
    mended: pass({ Assign: { ['a'.repeat(80)]: 1 } }),
  },
  'variable.unset': {
    claim: 'A variable that is read is assigned where the state can see it.',
    ...docs('Passing data between states with variables'),
    lesson: 'jsonata-variables#remember-it-for-later',
    fails: pass({ Parameters: { 'id.$': '$orderId' } }),
    mended: machine({
      A: { Type: 'Pass', Assign: { 'orderId.$': '$.id' }, Next: 'B' },
      B: { Type: 'Pass', Parameters: { 'id.$': '$orderId' }, End: true },
    }),
  },
  'variable.early': {
    claim: 'A variable is read by states that run after one which assigns it.',
    ...docs('Passing data between states with variables'),
    read: '2026-11-27',
    lesson: 'jsonata-variables#remember-it-for-later',
    fails: pass({ QueryLanguage: 'JSONata', Assign: { net: 10, gross: '{% $net * 1.2 %}' } }),
    mended: machine(
      {
        A: { Type: 'Pass', Assign: { net: 10 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { gross: '{% $net * 1.2 %}' }, End: true },
      },
      { QueryLanguage: 'JSONata' },
    ),
  },
  'variable.shadow': {
    claim: 'An inner workflow does not assign a variable that a workflow around it assigns.',
    ...docs('Passing data between states with variables'),
    lesson: 'jsonata-variables#remember-it-for-later',
    fails: only({
      Type: 'Parallel',
      Assign: { n: 1 },
      Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', Assign: { n: 2 }, End: true } } }],
    }),
    mended: only({
      Type: 'Parallel',
      Assign: { n: 1 },
      Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', Assign: { m: 2 }, End: true } } }],
    }),
  },
  'map.processor.exactly-one': {
    claim: 'A Map has exactly one of ItemProcessor and its old name Iterator.',
    ...observed,
    lesson: 'parallel-map#the-same-for-each-item',
    fails: only({ Type: 'Map' }),
    mended: only(map()),
  },
  'map.execution-type.needed': {
    claim: 'ProcessorConfig with Mode DISTRIBUTED has ExecutionType.',
    ...observed,
    lesson: 'parallel-map#when-the-list-is-long',
    fails: only(map({}, { Mode: 'DISTRIBUTED' })),
    mended: only(map({}, DISTRIBUTED)),
  },
  'map.execution-type.inline': {
    claim: 'ProcessorConfig with Mode INLINE has no ExecutionType.',
    ...observed,
    lesson: 'parallel-map#when-the-list-is-long',
    fails: only(map({}, { Mode: 'INLINE', ExecutionType: 'STANDARD' })),
    mended: only(map({}, { Mode: 'INLINE' })),
  },
  'map.reader.resource': {
    claim: 'An ItemReader reads by s3:getObject or s3:listObjectsV2.',
    ...docs('ItemReader (Map)'),
    fails: only(
      map({ ItemReader: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'orders' } } }, DISTRIBUTED),
    ),
    mended: only(
      map(
        { ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'orders' } } },
        DISTRIBUTED,
      ),
    ),
  },
  'map.reader.source': {
    claim: 'An ItemReader says which bucket to read.',
    ...docs('ItemReader (Map)'),
    fails: only(map({ ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2' } }, DISTRIBUTED)),
    mended: only(
      map(
        { ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'orders' } } },
        DISTRIBUTED,
      ),
    ),
  },
  'map.reader.csv': {
    claim: 'The CSV fields belong to CSV files, which need CSVHeaderLocation, with CSVHeaders when it is GIVEN.',
    ...observed,
    fails: reader({ InputType: 'CSV' }),
    mended: reader({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }),
  },
  'map.storage.parameter': {
    claim: 'One object is read by Bucket and Key; objects are listed, and results written, by Bucket and Prefix.',
    ...docs('ItemReader (Map)'),
    read: '2026-11-27',
    fails: only(
      map(
        { ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'done', Key: 'today' } } },
        DISTRIBUTED,
      ),
    ),
    mended: only(
      map(
        {
          ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'done', Prefix: 'today' } },
        },
        DISTRIBUTED,
      ),
    ),
  },
  'map.batcher.limit': {
    claim: 'An ItemBatcher limits the items or the bytes of a batch.',
    ...docs('ItemBatcher (Map)'),
    fails: only(map({ ItemBatcher: { BatchInput: { day: 1 } } }, DISTRIBUTED)),
    mended: only(map({ ItemBatcher: { BatchInput: { day: 1 }, MaxItemsPerBatch: 10 } }, DISTRIBUTED)),
  },
  'map.writer.resource': {
    claim: 'A ResultWriter writes by s3:putObject.',
    ...docs('ResultWriter (Map)'),
    fails: only(
      map({ ResultWriter: { Resource: 'arn:aws:states:::s3:getObject', Parameters: { Bucket: 'done' } } }, DISTRIBUTED),
    ),
    mended: only(
      map({ ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'done' } } }, DISTRIBUTED),
    ),
  },
  'map.writer.destination': {
    claim: 'A ResultWriter has a bucket to write to or a WriterConfig.',
    ...docs('ResultWriter (Map)'),
    fails: only(map({ ResultWriter: {} }, DISTRIBUTED)),
    mended: only(
      map({ ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'done' } } }, DISTRIBUTED),
    ),
  },
} satisfies Record<string, Rule>;
