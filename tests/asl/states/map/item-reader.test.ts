import { describe, expect, it } from 'vitest';
import { objectsOf, type Run } from '@/asl';
import { runMachine, types } from '../../../support/machine';

const processor = {
  ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
  StartAt: 'P',
  States: { P: { Type: 'Pass', End: true } },
};
const selector = {
  'value.$': '$$.Map.Item.Value',
  'source.$': '$$.Map.Item.Source',
  'index.$': '$$.Map.Item.Index',
};

/** Reads `Key` of the bucket `b`, or lists it, and gives the items. */
const read = (config: object, objects: Record<string, string>, map: object = {}): Promise<Run> =>
  runMachine(
    {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemReader: {
            Resource: 'arn:aws:states:::s3:getObject',
            Parameters: { Bucket: 'b', Key: 'k' },
            ReaderConfig: config,
          },
          ItemProcessor: processor,
          End: true,
          ...map,
        },
      },
    },
    { objects: objectsOf({ b: objects }) },
  );

const listed = (config: object, objects: Record<string, string>, map: object = {}): Promise<Run> =>
  read({}, objects, {
    ItemReader: {
      Resource: 'arn:aws:states:::s3:listObjectsV2',
      Parameters: { Bucket: 'b', Prefix: 'in/' },
      ReaderConfig: config,
    },
    ...map,
  });

describe('ItemReader', () => {
  it('reads JSON arrays, and arrays inside by ItemsPointer', async () => {
    expect((await read({ InputType: 'JSON' }, { k: '[1,2.0]' })).outputText).toBe('[1,2.0]');
    const nested = { k: '{"a/b":[{"~":[7]}]}' };
    expect((await read({ InputType: 'JSON', ItemsPointer: '/a~1b/0/~0' }, nested)).output).toEqual([7]);
  });

  it('fails the run where there is no array: MapRunFailed, MapStateFailed, both seen by Catch', async () => {
    const run = await read({ InputType: 'JSON' }, { k: '{"a":1}' });
    expect(types(run)).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
    expect(run.events()[5]?.previousEventId).toBe(5);
    expect([run.error, run.cause]).toEqual(['States.ItemReaderFailed', 'Attempting to map over non-iterable node.']);
    const caught = await read({ InputType: 'JSON' }, {}, { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }] }).catch(
      (error: unknown) => error,
    );
    expect(String(caught)).toContain("Missing 'Next' target: C");
  });

  it('reads JSON Lines, blank lines aside', async () => {
    expect((await read({ InputType: 'JSONL' }, { k: '{"a":1}\n\n[2]\r\n3\n' })).output).toEqual([{ a: 1 }, [2], 3]);
    expect((await read({ InputType: 'JSONL' }, { k: '{"a"' })).error).toBe('States.ItemReaderFailed');
  });

  it.each([
    ['COMMA', ','],
    ['PIPE', '|'],
    ['SEMICOLON', ';'],
    ['SPACE', ' '],
    ['TAB', '\t'],
  ])('reads CSV parted by %s', async (CSVDelimiter, sign) => {
    const text = ['a', 'b'].join(sign).concat('\n', ['1', `"x${sign}""y"""`].join(sign), '\n');
    const run = await read({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', CSVDelimiter }, { k: text });
    expect(run.output).toEqual([{ a: '1', b: `x${sign}"y"` }]);
  });

  it('takes the headers it is given, drops surplus columns, keeps blank lines as rows of empty text', async () => {
    const run = await read(
      { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a', 'b'] },
      { k: '1,2,3\n\n4' },
    );
    expect(run.output).toEqual([
      { a: '1', b: '2' },
      { a: '', b: '' },
      { a: '4', b: '' },
    ]);
    const twice = await read({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }, { k: 'a,a\n1,2' });
    expect([twice.error, twice.cause]).toEqual(['States.ItemReaderFailed', 'CSV headers cannot contain duplicates.']);
  });

  it('lists objects, or loads what is in them', async () => {
    const objects = { 'in/1.csv': 'a\n1\n', 'in/2.csv': 'a\n2\n3\n', other: '' };
    const list = await listed({}, objects);
    expect(list.output).toMatchObject([{ Key: 'in/1.csv', Size: 4, StorageClass: 'STANDARD' }, { Key: 'in/2.csv' }]);
    expect(Object.keys((list.output as unknown as object[])[0] ?? {})).toEqual([
      'Etag',
      'Key',
      'LastModified',
      'Size',
      'StorageClass',
    ]);
    const config = { InputType: 'CSV', Transformation: 'LOAD_AND_FLATTEN', CSVHeaderLocation: 'FIRST_ROW' };
    const loaded = await listed(config, objects, { ItemSelector: selector });
    expect(loaded.output).toEqual([
      { value: { a: '1' }, source: 'S3://b/in/1.csv', index: 0 },
      { value: { a: '2' }, source: 'S3://b/in/2.csv', index: 1 },
      { value: { a: '3' }, source: 'S3://b/in/2.csv', index: 2 },
    ]);
  });

  it('reads an inventory and a manifest of Athena', async () => {
    const inventory = {
      k: '{"destinationBucket":"arn:aws:s3:::b","fileSchema":"Bucket, Key","files":[{"key":"one"}]}',
      one: '"b","x"\n"b","y"\n',
    };
    for (const config of [{ InputType: 'MANIFEST' }, { ManifestType: 'S3_INVENTORY', InputType: 'CSV' }]) {
      expect((await read(config, inventory)).output).toEqual([
        { Bucket: 'b', Key: 'x' },
        { Bucket: 'b', Key: 'y' },
      ]);
    }
    const athena = { k: 's3://b/one\ns3://b/two\n', one: '{"n":1}\n', two: '{"n":2}\n{"n":3}\n' };
    const config = { ManifestType: 'ATHENA_DATA', InputType: 'JSONL' };
    expect((await read(config, athena)).output).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect((await read(config, { k: 's3://b/none' })).error).toBe('States.ItemReaderFailed');
  });

  it('takes MaxItems from a number, a path or text that is a number; 0 takes all; below 0 fails', async () => {
    const upTo = (ReaderConfig: object, input: object) =>
      runMachine(
        {
          StartAt: 'M',
          States: {
            M: {
              Type: 'Map',
              ItemReader: {
                Resource: 'arn:aws:states:::s3:getObject',
                Parameters: { Bucket: 'b', Key: 'k' },
                ReaderConfig,
              },
              ItemProcessor: processor,
              End: true,
            },
          },
        },
        { input: JSON.stringify(input), objects: objectsOf({ b: { k: '[1,2,3]' } }) },
      );
    expect((await upTo({ InputType: 'JSON', MaxItems: 2 }, {})).output).toEqual([1, 2]);
    expect((await upTo({ InputType: 'JSON', MaxItemsPath: '$.n' }, { n: '1' })).output).toEqual([1]);
    expect((await upTo({ InputType: 'JSON', MaxItemsPath: '$.n' }, { n: 0 })).output).toEqual([1, 2, 3]);
    const negative = await upTo({ InputType: 'JSON', MaxItemsPath: '$.n' }, { n: -1 });
    expect([negative.error, negative.cause]).toEqual(['States.ItemReaderFailed', 'field MaxItems must be positive']);
    const wrong = await upTo({ InputType: 'JSON', MaxItemsPath: '$.n' }, { n: 'x' });
    expect(wrong.cause).toContain('The MaxItemsPath field refers to value "x" which is not a valid integer: $.n');
    expect(types(wrong).slice(2)).toEqual(['MapStateStarted', 'ExecutionFailed']);
  });
});

describe('the items of a distributed Map', () => {
  const over = (input: object, map: object = {}) =>
    runMachine(
      { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: processor, End: true, ...map } } },
      { input: JSON.stringify(input) },
    );

  it('may be the members of an object: name and value of each', async () => {
    expect((await over({ x: 1, y: [2] })).output).toEqual([
      { Key: 'x', Value: 1 },
      { Key: 'y', Value: [2] },
    ]);
    const run = await over({ x: 1 }, { ItemSelector: { 'item.$': '$$.Map.Item' } });
    expect(run.outputText).toBe('[{"item":{"Index":0,"Value":1,"Key":"x","Source":"STATE_DATA"}}]');
    const jsonata = await over({ x: 1 }, { QueryLanguage: 'JSONata', Items: '{% $states.input %}' });
    expect(jsonata.output).toEqual([{ Key: 'x', Value: 1 }]);
  });

  it('are refused inline, and where they are neither array nor object', async () => {
    const inline = { ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } } };
    expect((await over({ x: 1 }, inline)).cause).toContain('Reference path "$" must point to array.');
    expect((await over({ x: 1 }, { ItemsPath: '$.x' })).cause).toContain('Reference path "$.x" must point to array.');
    expect((await over({ x: 1 }, { ...inline, ItemsPath: '$$.Execution.Input' })).cause).toContain(
      'Reference path "$.Execution.Input" must point to array.',
    );
  });
});

describe('ResultWriter', () => {
  const items = '[[1,2],3,"bad"]';
  const write = (ResultWriter: object | undefined, map: object = {}) =>
    runMachine(
      {
        StartAt: 'M',
        States: {
          M: {
            Type: 'Map',
            ItemProcessor: {
              ...processor,
              StartAt: 'C',
              States: {
                C: { Type: 'Choice', Choices: [{ Variable: '$', StringEquals: 'bad', Next: 'F' }], Default: 'P' },
                P: { Type: 'Pass', End: true },
                F: { Type: 'Fail', Error: 'Bad' },
              },
            },
            ToleratedFailureCount: 1,
            Label: 'L',
            ...(ResultWriter === undefined ? {} : { ResultWriter }),
            End: true,
            ...map,
          },
        },
      },
      { input: items },
    );

  it('without a bucket forms the outputs; a failed child is told of in full', async () => {
    const failed = { Status: 'FAILED', Error: 'Bad', Input: '"bad"', RedriveStatus: 'REDRIVABLE' };
    expect((await write(undefined)).output).toMatchObject([[1, 2], 3, failed]);
    expect((await write({ WriterConfig: { Transformation: 'COMPACT' } })).output).toMatchObject([[1, 2], 3, failed]);
    expect((await write({ WriterConfig: { Transformation: 'FLATTEN' } })).output).toMatchObject([1, 2, 3, failed]);
    expect((await write({ WriterConfig: { Transformation: 'NONE' } })).output).toMatchObject([
      { Status: 'SUCCEEDED', Output: '[1,2]', Input: '[1,2]', RedriveStatus: 'NOT_REDRIVABLE' },
      { Status: 'SUCCEEDED', Output: '3' },
      failed,
    ]);
  });

  it('with a bucket tells where the manifest lies', async () => {
    const run = await write({
      Resource: 'arn:aws:states:::s3:putObject',
      Parameters: { Bucket: 'out', 'Prefix.$': '$$.State.Name' },
    });
    const [made] = run.mapRuns;
    expect(run.output).toEqual({
      MapRunArn: made?.arn,
      ResultWriterDetails: { Bucket: 'out', Key: `M/${made?.arn.split(':').at(-1)}/manifest.json` },
    });
    expect(made?.arn).toMatch(/^arn:aws:states:us-east-1:111111111111:mapRun:StateMachine\/L:[0-9a-f-]{36}$/);
  });
});

describe('a map run', () => {
  it('inside a Parallel whose other branch fails is aborted with its children', async () => {
    const Hang = [{ Hang: true }];
    const run = await runMachine(
      {
        StartAt: 'P',
        States: {
          P: {
            Type: 'Parallel',
            Branches: [
              {
                StartAt: 'M',
                States: {
                  M: {
                    Type: 'Map',
                    ItemProcessor: {
                      ...processor,
                      StartAt: 'T',
                      States: {
                        T: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: {}, End: true },
                      },
                    },
                    End: true,
                  },
                },
              },
              {
                StartAt: 'W',
                States: { W: { Type: 'Wait', Seconds: 5, Next: 'F' }, F: { Type: 'Fail', Error: 'E' } },
              },
            ],
            Catch: [{ ErrorEquals: ['E'], Next: 'End' }],
            End: true,
          },
          End: { Type: 'Wait', Seconds: 100, End: true },
        },
      },
      { input: '[1,2]', mocks: { T: [...Hang, ...Hang] } },
    );
    const failing = run.events().find(({ type }) => type === 'FailStateEntered')?.id;
    const aborted = run.events().filter(({ type }) => /Aborted/.test(type));
    expect(aborted.map(({ type, previousEventId }) => [type, previousEventId])).toEqual([
      ['MapRunAborted', failing],
      ['MapStateAborted', failing],
    ]);
    expect(run.status).toBe('SUCCEEDED');
    expect(run.mapRuns.map(({ status, children }) => [status, children.map((child) => child.status)])).toEqual([
      ['ABORTED', ['ABORTED', 'ABORTED']],
    ]);
  });

  it('ends with an execution that is stopped', async () => {
    const run = await runMachine(
      {
        StartAt: 'M',
        States: {
          M: {
            Type: 'Map',
            ItemProcessor: { ...processor, States: { P: { Type: 'Wait', Seconds: 60, End: true } } },
            End: true,
          },
        },
      },
      { input: '[1]', stop: { error: 'E', cause: 'C' } },
    );
    expect([run.status, run.error, run.cause, run.mapRuns[0]?.status]).toEqual(['ABORTED', 'E', 'C', 'ABORTED']);
  });
});
