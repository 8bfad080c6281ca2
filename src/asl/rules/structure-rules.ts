import { END, GUIDE, machine, OBSERVED, only, pass, READ, type Rule, SPEC, task } from './rule';

const spec = (section: string) => ({ level: 'spec', source: `${SPEC}, «${section}»`, read: READ }) as const;
const observed = { level: 'observed', source: OBSERVED, read: READ } as const;

/** The text, its objects and their fields. */
export const structureRules = {
  'definition.json': {
    claim: 'A definition is JSON text.',
    ...spec('Structure of a State Machine'),
    fails: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } }',
    mended: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }',
  },
  'definition.object': {
    claim: 'A definition is one JSON object.',
    ...spec('Structure of a State Machine'),
    fails: [],
    mended: pass(),
  },
  'definition.size': {
    claim: 'A definition has at most 1,048,576 characters.',
    level: 'aws-docs',
    source: 'AWS Step Functions API Reference, CreateStateMachine, definition',
    read: READ,
    fails: `${' '.repeat(1_048_576)}{}`,
    mended: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }',
  },
  'definition.depth': {
    claim: 'A definition is not nested deeper than 1000 levels.',
    level: 'aws-docs',
    source:
      'AWS Step Functions API Reference, ValidateStateMachineDefinitionDiagnostic, TOO_DEEPLY_NESTED; the number is ours',
    read: READ,
    fails: `${'['.repeat(1001)}${']'.repeat(1001)}`,
    mended: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }',
  },
  'definition.duplicate-key': {
    claim: 'An object has each member once.',
    level: 'spec',
    source: 'RFC 8259, section 4',
    read: READ,
    fails: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Type": "Pass", "End": true } } }',
    mended: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }',
  },
  'field.unknown': {
    claim: 'An object holds only the fields that its kind knows, letter case included.',
    ...observed,
    fails: pass({ Coment: 'a note' }),
    mended: pass({ Comment: 'a note' }),
  },
  'field.language': {
    claim: 'A JSONPath state has no JSONata fields and a JSONata state no JSONPath fields.',
    level: 'aws-docs',
    source: `${GUIDE}, «Transforming data with JSONata»`,
    read: READ,
    lesson: 'jsonata-variables#two-fields-in-place-of-five',
    fails: pass({ Output: { total: 1 } }),
    mended: pass({ QueryLanguage: 'JSONata', Output: { total: 1 } }),
  },
  'field.required': {
    claim:
      'What an object cannot do without is there: StartAt and States, Type, Resource, Choices, Branches, ErrorEquals, Next.',
    ...spec('Top-level fields'),
    fails: { States: { A: END } },
    mended: { StartAt: 'A', States: { A: END } },
  },
  'field.exclusive': {
    claim: 'A value and the path that reads it exclude each other.',
    ...spec('Timeouts'),
    fails: only(task({ TimeoutSeconds: 10, TimeoutSecondsPath: '$.limit' })),
    mended: only(task({ TimeoutSecondsPath: '$.limit' })),
  },
  'field.type': {
    claim: 'A field holds the type of value it is made for.',
    ...observed,
    fails: only(task({ TimeoutSeconds: '10' })),
    mended: only(task({ TimeoutSeconds: 10 })),
  },
  'field.enum': {
    claim: 'Where a field takes one of a few words, it is one of them, letter case included.',
    ...observed,
    fails: machine({ A: END }, { QueryLanguage: 'jsonata' }),
    mended: machine({ A: END }, { QueryLanguage: 'JSONata' }),
  },
  'field.range': {
    claim: 'A number lies within the bounds of its field.',
    ...observed,
    fails: only(task({ TimeoutSeconds: 0 })),
    mended: only(task({ TimeoutSeconds: 1 })),
  },
  'field.empty': {
    claim: 'States, Branches, Choices and ErrorEquals are not empty.',
    ...observed,
    fails: only(task({ Retry: [{ ErrorEquals: [] }] })),
    mended: only(task({ Retry: [{ ErrorEquals: ['Busy'] }] })),
  },
  'field.no-path': {
    claim: 'A field that takes plain text does not evaluate a path.',
    level: 'aws-docs',
    source: 'AWS Step Functions API Reference, ValidateStateMachineDefinitionDiagnostic, NO_PATH',
    read: READ,
    fails: machine({ A: { Type: 'Fail', Cause: '$.error.Cause' } }),
    mended: machine({ A: { Type: 'Fail', CausePath: '$.error.Cause' } }),
  },
  'state.type': {
    claim: 'The Type of a state is Task, Wait, Pass, Succeed, Fail, Choice, Parallel or Map.',
    ...spec('States'),
    lesson: 'state-types#the-whole-set',
    fails: machine({ A: { Type: 'Passs', End: true } }),
    mended: machine({ A: { Type: 'Pass', End: true } }),
  },
  'state.inner-workflow': {
    claim:
      'The workflow inside a Map state stands in its ItemProcessor, those inside a Parallel state in its Branches; each is an object with StartAt and States.',
    ...spec('Map State'),
    lesson: 'parallel-map#the-same-for-each-item',
    fails: only({ Type: 'Map', StartAt: 'Item', States: { Item: END } }),
    mended: only({ Type: 'Map', ItemProcessor: { StartAt: 'Item', States: { Item: END } } }),
  },
  'state.transition.exactly-one': {
    claim: 'A Pass, Task, Wait, Parallel or Map state has exactly one of Next and End.',
    ...spec('Transitions'),
    lesson: 'state-types#the-whole-set',
    fails: machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass' } }),
    mended: machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', End: true } }),
  },
  'wait.duration.exactly-one': {
    claim: 'A Wait has exactly one of Seconds, SecondsPath, Timestamp and TimestampPath.',
    ...spec('Wait State'),
    lesson: 'state-types#wait-let-time-go-by',
    fails: only({ Type: 'Wait' }),
    mended: only({ Type: 'Wait', Seconds: 10 }),
  },
  'language.downgrade': {
    claim: 'Where the machine is JSONata, no state is JSONPath.',
    ...observed,
    lesson: 'jsonata-variables#two-fields-in-place-of-five',
    fails: only({ Type: 'Pass', QueryLanguage: 'JSONPath' }, { QueryLanguage: 'JSONata' }),
    mended: only({ Type: 'Pass' }, { QueryLanguage: 'JSONata' }),
  },
  'timestamp.form': {
    claim: 'A moment is written as RFC 3339 has it, with T and with Z or an offset.',
    ...spec('Wait State'),
    lesson: 'state-types#wait-let-time-go-by',
    fails: only({ Type: 'Wait', Timestamp: '2026-11-24 09:30:00Z' }),
    mended: only({ Type: 'Wait', Timestamp: '2026-11-24T09:30:00Z' }),
  },
  'pass.result-static': {
    claim: 'Result of a Pass state is taken word for word.',
    level: 'aws-docs',
    source: 'AWS Step Functions API Reference, ValidateStateMachineDefinitionDiagnostic, PASS_RESULT_IS_STATIC',
    read: READ,
    lesson: 'state-types#pass-put-something-in',
    fails: pass({ Result: { 'id.$': '$.id' } }),
    mended: pass({ Parameters: { 'id.$': '$.id' } }),
  },
} satisfies Record<string, Rule>;
