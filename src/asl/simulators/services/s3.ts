/** S3: objects that are texts, through the SDK integration; ItemReader reads the same buckets. */
import { encodeBytes } from '../../digest/base64';
import { crc32 } from '../../digest/crc32';
import { digest } from '../../digest/digest';
import type { TaskAnswer } from '../../host';
import { bytesOf, toText } from '../../syntax/text';
import { type JsonObject, type JsonValue, memberOf } from '../../values';
import { sdkError } from '../answers';
import type { Resources } from '../arn';
import { numberOf, textOf } from '../parameters';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { StoredObject } from '../state';

const stored = (body: string, time: string): StoredObject => ({
  body,
  eTag: `"${digest('MD5', body)}"`,
  lastModified: time,
});

/** S3 keeps time in whole seconds. */
const inSeconds = (time: string): string => `${time.slice(0, 19)}Z`;

type Objects = Readonly<Record<string, StoredObject>>;

/** The bucket a call names, or the refusal. */
function bucketOf({ sandbox, parameters }: Request): { readonly name: string; readonly objects: Objects } | TaskAnswer {
  const name = textOf(parameters, 'Bucket') ?? '';
  const objects = sandbox.held('buckets', name);
  return objects === undefined ? noBucket(sandbox) : { name, objects };
}

const noBucket = (sandbox: Sandbox): TaskAnswer =>
  sdkError(sandbox, 'S3', 'NoSuchBucketException', 'The specified bucket does not exist', {
    status: 404,
    extended: true,
  });

const noKey = (sandbox: Sandbox): TaskAnswer =>
  sdkError(sandbox, 'S3', 'NoSuchKeyException', 'The specified key does not exist.', { status: 404, extended: true });

const objectAt = (objects: Objects, key: string): StoredObject | undefined =>
  Object.hasOwn(objects, key) ? objects[key] : undefined;

function getObject(request: Request): TaskAnswer {
  const bucket = bucketOf(request);
  if ('kind' in bucket) return bucket;
  const found = objectAt(bucket.objects, textOf(request.parameters, 'Key') ?? '');
  if (found === undefined) return noKey(request.sandbox);
  return { kind: 'return', value: { ...head(found), Body: found.body } };
}

const head = ({ body, eTag, lastModified }: StoredObject) => ({
  AcceptRanges: 'bytes',
  ContentLength: bytesOf(body),
  ContentType: 'binary/octet-stream',
  ETag: eTag,
  LastModified: inSeconds(lastModified),
  Metadata: {},
  ServerSideEncryption: 'AES256',
});

function headObject(request: Request): TaskAnswer {
  const bucket = bucketOf(request);
  if ('kind' in bucket) return bucket;
  const found = objectAt(bucket.objects, textOf(request.parameters, 'Key') ?? '');
  return found === undefined ? noKey(request.sandbox) : { kind: 'return', value: head(found) };
}

/** A body that is no text is written as JSON [recorded]. */
const bodyText = (body: JsonValue | undefined): string =>
  typeof body === 'string' ? body : body === undefined || body === null ? '' : toText(body);

function putObject(request: Request): TaskAnswer {
  const bucket = bucketOf(request);
  if ('kind' in bucket) return bucket;
  const { sandbox, parameters } = request;
  const key = textOf(parameters, 'Key') ?? '';
  const body = bodyText(memberOf(parameters, 'Body'));
  const object = stored(body, sandbox.time);
  sandbox.change('buckets', bucket.name, { ...bucket.objects, [key]: object }, `'${key}' was written`);
  const value = {
    ChecksumCRC32: encodeBytes(crc32(body)),
    ChecksumType: 'FULL_OBJECT',
    ETag: object.eTag,
    ServerSideEncryption: 'AES256',
  };
  return { kind: 'return', value };
}

function deleteObject(request: Request): TaskAnswer {
  const bucket = bucketOf(request);
  if ('kind' in bucket) return bucket;
  const key = textOf(request.parameters, 'Key') ?? '';
  const left = Object.fromEntries(Object.entries(bucket.objects).filter(([name]) => name !== key));
  request.sandbox.change('buckets', bucket.name, left, `'${key}' was deleted`);
  return { kind: 'return', value: {} };
}

/**
 * What `CopySource` names: a bucket and, after a slash, a key; a slash before both is left out. The whole is URL-encoded,
 * so that a `+` in it is a blank; a version may follow [doc S3, CopyObject]. `undefined` for what cannot be decoded.
 */
function sourceOf(parameters: JsonObject): { readonly bucket: string; readonly key: string } | undefined {
  const [encoded = ''] = (textOf(parameters, 'CopySource') ?? '').split('?versionId=');
  let source: string;
  try {
    source = decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
  const [bucket = '', ...path] = source.replace(/^\//, '').split('/');
  return { bucket, key: path.join('/') };
}

const badEncoding = (sandbox: Sandbox): TaskAnswer =>
  sdkError(sandbox, 'S3', 'S3Exception', 'Invalid copy source encoding', { status: 400, extended: true });

function copyObject(request: Request): TaskAnswer {
  const bucket = bucketOf(request);
  if ('kind' in bucket) return bucket;
  const { sandbox, parameters } = request;
  const from = sourceOf(parameters);
  if (from === undefined) return badEncoding(sandbox);
  const source = sandbox.held('buckets', from.bucket);
  if (source === undefined) return noBucket(sandbox);
  const found = objectAt(source, from.key);
  if (found === undefined) return noKey(sandbox);
  const key = textOf(parameters, 'Key') ?? '';
  const copy = { ...found, lastModified: sandbox.time };
  sandbox.change('buckets', bucket.name, { ...bucket.objects, [key]: copy }, `'${key}' was copied`);
  return {
    kind: 'return',
    value: { CopyObjectResult: { ETag: copy.eTag, LastModified: inSeconds(copy.lastModified) } },
  };
}

function listObjectsV2(request: Request): TaskAnswer {
  const bucket = bucketOf(request);
  if ('kind' in bucket) return bucket;
  const { parameters } = request;
  const prefix = textOf(parameters, 'Prefix') ?? '';
  const most = numberOf(parameters, 'MaxKeys') ?? 1000;
  const after = textOf(parameters, 'ContinuationToken') ?? textOf(parameters, 'StartAfter') ?? '';
  const keys = Object.keys(bucket.objects)
    .filter((key) => key.startsWith(prefix) && key > after)
    .sort();
  const shown = keys.slice(0, most);
  const contents = shown.map((key) => {
    const { body, eTag, lastModified } = objectAt(bucket.objects, key) ?? stored('', '');
    return {
      ETag: eTag,
      Key: key,
      LastModified: inSeconds(lastModified),
      Size: bytesOf(body),
      StorageClass: 'STANDARD',
    };
  });
  const isTruncated = keys.length > shown.length;
  return {
    kind: 'return',
    value: {
      Contents: contents,
      IsTruncated: isTruncated,
      KeyCount: shown.length,
      MaxKeys: most,
      Name: bucket.name,
      ...(isTruncated ? { NextContinuationToken: shown.at(-1) ?? '' } : {}),
      Prefix: prefix,
    },
  };
}

/** A bucket's ARN has neither region nor account. */
const bucketArn = (name: string | undefined): readonly string[] => (name === undefined ? [] : [`arn:aws:s3:::${name}`]);

const object: Resources = ({ parameters }) =>
  bucketArn(textOf(parameters, 'Bucket')).map((arn) => `${arn}/${textOf(parameters, 'Key') ?? ''}`);

/** A copy is read from its source, and written like any other object [doc S3, CopyObject, permissions]. */
const readObject: Resources = (target) => {
  if (!target.call.resource.endsWith(':s3:copyObject')) return object(target);
  const source = sourceOf(target.parameters);
  return source === undefined || source.bucket === ''
    ? []
    : bucketArn(source.bucket).map((arn) => `${arn}/${source.key}`);
};

export const s3: Simulator = {
  answers: {
    'aws-sdk:s3:getObject': getObject,
    'aws-sdk:s3:headObject': headObject,
    'aws-sdk:s3:putObject': putObject,
    'aws-sdk:s3:deleteObject': deleteObject,
    'aws-sdk:s3:copyObject': copyObject,
    'aws-sdk:s3:listObjectsV2': listObjectsV2,
  },
  resources: {
    's3:GetObject': readObject,
    's3:PutObject': object,
    's3:DeleteObject': object,
    's3:ListBucket': ({ parameters }) => bucketArn(textOf(parameters, 'Bucket')),
  },
  initial: (world, time) => ({
    buckets: Object.fromEntries(
      [...world.buckets].map(([name, objects]) => [
        name,
        Object.fromEntries([...objects].map(([key, body]) => [key, stored(body, time)])),
      ]),
    ),
  }),
};
