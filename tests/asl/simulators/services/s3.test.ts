import { describe, expect, it } from 'vitest';
import { call, runIn } from '../../../support/world';

const world = { buckets: { data: { 'in/a.json': '[1,2,3]', 'in/b.txt': 'böse', 'x.txt': 'x' } } };
const s3 = (api: string, parameters: object) => call(world, api, { Bucket: 'data', ...parameters });

describe('S3 through the SDK', () => {
  it('gives an object with what was recorded beside it', async () => {
    const { output } = await s3('aws-sdk:s3:getObject', { Key: 'in/b.txt' });
    expect(output).toEqual({
      AcceptRanges: 'bytes',
      ContentLength: 5,
      ContentType: 'binary/octet-stream',
      ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      LastModified: '2026-01-01T00:00:00Z',
      Metadata: {},
      ServerSideEncryption: 'AES256',
      Body: 'böse',
    });
  });

  it.each([
    ['text', 'text'],
    [{ a: [1] }, '{"a":[1]}'],
    [true, 'true'],
  ])('writes %j as text', async (Body, text) => {
    const { output, state } = await s3('aws-sdk:s3:putObject', { Key: 'new', Body });
    expect(Object.keys(output)).toEqual(['ChecksumCRC32', 'ChecksumType', 'ETag', 'ServerSideEncryption']);
    expect(state.buckets.data.new.body).toBe(text);
  });

  it('knows the checksum of the CRC-32 check text', async () => {
    const { output } = await s3('aws-sdk:s3:putObject', { Key: 'new', Body: '123456789' });
    expect(output.ChecksumCRC32).toBe('y/Q5Jg==');
    expect(output.ETag).toBe('"25f9e794323b453885f5181f1b624d0b"');
  });

  it('lists by prefix, page by page; copies and deletes', async () => {
    const { output } = await s3('aws-sdk:s3:listObjectsV2', { Prefix: 'in/', MaxKeys: 1 });
    expect(output).toMatchObject({ KeyCount: 1, IsTruncated: true, Contents: [{ Key: 'in/a.json', Size: 7 }] });
    const rest = await s3('aws-sdk:s3:listObjectsV2', {
      Prefix: 'in/',
      ContinuationToken: output.NextContinuationToken,
    });
    expect(rest.output).toMatchObject({ KeyCount: 1, IsTruncated: false, Contents: [{ Key: 'in/b.txt' }] });
    const copied = await s3('aws-sdk:s3:copyObject', { CopySource: 'data/x.txt', Key: 'y.txt' });
    expect(copied.state.buckets.data['y.txt'].body).toBe('x');
    expect(Object.keys((await s3('aws-sdk:s3:deleteObject', { Key: 'x.txt' })).state.buckets.data)).toEqual([
      'in/a.json',
      'in/b.txt',
    ]);
  });

  describe('a copy', () => {
    const keys = { buckets: { data: {}, from: { 'a b/ü+1.txt': 'found', 'a b': 'whole' } } };
    const copy = (CopySource: string) =>
      call(keys, 'aws-sdk:s3:copyObject', { Bucket: 'data', Key: 'copy', CopySource });

    it.each([
      ['from/a%20b/%C3%BC%2B1.txt', 'found'],
      ['/from/a+b/ü%2B1.txt', 'found'],
      [encodeURIComponent('from/a b/ü+1.txt'), 'found'],
      ['from/a%20b?versionId=abc', 'whole'],
    ])('reads its source %s as the URL it is', async (source, body) => {
      expect((await copy(source)).state.buckets.data.copy.body).toBe(body);
    });

    it.each([
      ['from/a b/ü+1.txt', 'S3.NoSuchKeyException', 'The specified key does not exist.'],
      ['none/a', 'S3.NoSuchBucketException', 'The specified bucket does not exist'],
      ['from/100%', 'S3.S3Exception', 'Invalid copy source encoding (Service: S3, Status Code: 400'],
    ])('of %s fails as %s', async (source, error, cause) => {
      const result = await copy(source);
      expect(result.error).toBe(error);
      expect(result.cause).toContain(cause);
    });
  });

  it.each([
    [
      { Key: 'none' },
      'S3.NoSuchKeyException',
      'The specified key does not exist. (Service: S3, Status Code: 404, Request ID: ',
    ],
    [
      { Bucket: 'none', Key: 'x' },
      'S3.NoSuchBucketException',
      'The specified bucket does not exist (Service: S3, Status Code: 404, Request ID: ',
    ],
    [{ Key: 'constructor' }, 'S3.NoSuchKeyException', 'Extended Request ID: '],
  ])('%j fails as %s', async (parameters, error, cause) => {
    const result = await s3('aws-sdk:s3:getObject', parameters);
    expect(result.error).toBe(error);
    expect(result.cause).toContain(cause);
  });

  it('is what ItemReader reads', async () => {
    const { run } = await runIn(world, {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemReader: {
            Resource: 'arn:aws:states:::s3:getObject',
            ReaderConfig: { InputType: 'JSON' },
            Parameters: { Bucket: 'data', Key: 'in/a.json' },
          },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            StartAt: 'P',
            States: { P: { Type: 'Pass', End: true } },
          },
          End: true,
        },
      },
    });
    expect(run.outputText).toBe('[1,2,3]');
  });
});

it('aws-sdk:s3:headObject gives what getObject gives, without the body', async () => {
  const { output } = await call(world, 'aws-sdk:s3:headObject', { Bucket: 'data', Key: 'x.txt' });
  expect(output).toMatchObject({ ContentLength: 1, ServerSideEncryption: 'AES256' });
  expect(output).not.toHaveProperty('Body');
});
