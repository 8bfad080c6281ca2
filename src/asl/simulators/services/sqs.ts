/** SQS: queues with delay, visibility, consumers, redrive; FIFO queues with groups and deduplication. */
import { digest } from '../../digest/digest';
import { isoMillis } from '../../engine/context';
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { inOrder, metadata, sdkError, serviceError } from '../answers';
import { arnFor, forEach } from '../arn';
import { numberOf, textOf } from '../parameters';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { Message, SentMessage } from '../state';

/** FIFO queues drop what comes again within this time, in milliseconds [doc SQS deduplication]. */
const DEDUPLICATION = 300_000;

export interface Sending {
  readonly body: string;
  readonly attributes?: JsonValue | undefined;
  readonly delay?: number | undefined;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
}

/** Puts a message into a queue of the world, and sets its consumer going. */
export function send(sandbox: Sandbox, queue: string, sending: Sending): SentMessage {
  const spec = sandbox.world.queues.get(queue);
  const isFifo = queue.endsWith('.fifo');
  const delay = sending.delay ?? spec?.delay ?? 0;
  const messages = sandbox.held('queues', queue) ?? [];
  const key = sending.deduplicationId ?? (isFifo ? digest('SHA-256', sending.body) : undefined);
  const before = key === undefined ? undefined : sandbox.taken.get(`${queue} ${key}`);
  if (isFifo && before !== undefined && sandbox.now - before.at <= DEDUPLICATION) return before.sent;
  const messageId = sandbox.chance.uuid();
  const sequenceNumber = isFifo ? String(18_849_496_460_467_696_128n + BigInt(sandbox.nextNumber(queue))) : undefined;
  const message: Message = {
    messageId,
    body: sending.body,
    attributes: sending.attributes,
    sentAt: sandbox.time,
    visibleAt: isoMillis(sandbox.now + delay * 1000),
    receiveCount: 0,
    groupId: sending.groupId,
    sequenceNumber,
  };
  const sent: SentMessage = { messageId, sequenceNumber, delay };
  if (isFifo) sandbox.taken.set(`${queue} ${key}`, { at: sandbox.now, sent });
  sandbox.change('queues', queue, [...messages, message], 'a message was sent');
  if (spec?.consumer !== undefined) sandbox.later(delay, () => consume(sandbox, queue, messageId));
  return sent;
}

/** The queue's consumer receives the message, works on it, and deletes it; or fails, and it is visible again later. */
function consume(sandbox: Sandbox, queue: string, messageId: string): void {
  const spec = sandbox.world.queues.get(queue);
  const messages = sandbox.held('queues', queue) ?? [];
  const message = messages.find((one) => one.messageId === messageId);
  if (spec?.consumer === undefined || message === undefined) return;
  const { consumer, visibility, redrive } = spec;
  const rest = messages.filter((one) => one !== message);
  if (redrive !== undefined && message.receiveCount >= redrive.maxReceiveCount) {
    sandbox.change('queues', queue, rest, 'a message was received too often and moved on');
    send(sandbox, redrive.queue, { body: message.body, attributes: message.attributes, groupId: message.groupId });
    return;
  }
  const receiveCount = message.receiveCount + 1;
  const received: Message = { ...message, receiveCount, visibleAt: isoMillis(sandbox.now + visibility * 1000) };
  const held = messages.map((one) => (one === message ? received : one));
  sandbox.change('queues', queue, held, 'a message was received');
  if (receiveCount <= consumer.fails) {
    sandbox.later(visibility, () => consume(sandbox, queue, messageId));
    return;
  }
  sandbox.later(consumer.after, () => {
    const now = sandbox.held('queues', queue) ?? [];
    const left = now.filter((one) => one.messageId !== messageId);
    sandbox.change('queues', queue, left, 'a message was worked on and deleted');
  });
}

/** How long from sending to the end of the consumer's work on it, in seconds. */
export function workTime(sandbox: Sandbox, queue: string, delay: number): number {
  const spec = sandbox.world.queues.get(queue);
  if (spec?.consumer === undefined) return delay;
  return delay + spec.consumer.fails * spec.visibility + spec.consumer.after;
}

export const queueName = (url: string): string => url.split('/').at(-1) ?? '';

/** The MD5 of message attributes, by the rule of the SQS guide: lengths and values, names in order. */
function attributesDigest(attributes: JsonObject): string | undefined {
  let bytes = '';
  const part = (text: string): void => {
    const { length } = text;
    bytes += `\0\0${String.fromCharCode(length >> 8, length & 255)}${text}`;
  };
  for (const name of Object.keys(attributes).sort()) {
    const one = memberOf(attributes, name);
    const type = isObject(one) ? textOf(one, 'DataType') : undefined;
    const value = isObject(one) ? textOf(one, 'StringValue') : undefined;
    if (type === undefined || value === undefined) return undefined;
    part(name);
    part(type);
    bytes += '\x01';
    part(value);
  }
  // Bytes above 127 would be two in UTF-8: such attributes have no digest here.
  return [...bytes].every((character) => character.charCodeAt(0) < 128) ? digest('MD5', bytes) : undefined;
}

function sendMessage({ sandbox, call, parameters, resource }: Request): TaskAnswer {
  const isSdk = resource.token !== 'sqs';
  const refuse = (error: string, code: string, message: string): TaskAnswer =>
    isSdk
      ? sdkError(
          sandbox,
          'Sqs',
          error === 'SQS.QueueDoesNotExistException' ? 'QueueDoesNotExistException' : 'SqsException',
          message,
        )
      : serviceError(sandbox, error, message, { service: 'AmazonSQS', code });
  const url = textOf(parameters, 'QueueUrl') ?? '';
  const given = memberOf(parameters, 'MessageBody');
  const body = typeof given === 'string' ? given : given === undefined || given === null ? '' : toText(given);
  const missing = (name: string) =>
    refuse('SQS.AmazonSQSException', 'MissingParameter', `The request must contain the parameter ${name}.`);
  if (body === '') return missing('MessageBody');
  const queue = queueName(url);
  if (!sandbox.world.queues.has(queue)) {
    const message = 'The specified queue does not exist.';
    return refuse('SQS.QueueDoesNotExistException', 'AWS.SimpleQueueService.NonExistentQueue', message);
  }
  const groupId = textOf(parameters, 'MessageGroupId');
  if (queue.endsWith('.fifo') && groupId === undefined) return missing('MessageGroupId');
  const attributes = memberOf(parameters, 'MessageAttributes');
  const { messageId, sequenceNumber, delay } = send(sandbox, queue, {
    body,
    attributes,
    delay: numberOf(parameters, 'DelaySeconds'),
    groupId,
    deduplicationId: textOf(parameters, 'MessageDeduplicationId'),
  });
  const digested = isObject(attributes) ? attributesDigest(attributes) : undefined;
  const own: JsonObject = {
    ...(digested === undefined ? {} : { MD5OfMessageAttributes: digested }),
    MD5OfMessageBody: digest('MD5', body),
    MessageId: messageId,
    ...(sequenceNumber === undefined ? {} : { SequenceNumber: sequenceNumber }),
  };
  const value = isSdk ? own : inOrder({ ...own, ...metadata(sandbox, toText(own), 'application/x-amz-json-1.0') });
  if (resource.pattern !== 'waitForTaskToken') return { kind: 'return', value };
  const callbacks = sandbox.world.queues.get(queue)?.consumer?.callbacks ?? [];
  const work = workTime(sandbox, queue, delay);
  return sandbox.callback(callbacks, given ?? null, call, { submit: value, delay: work });
}

function receiveMessage({ sandbox, parameters }: Request): TaskAnswer {
  const queue = queueName(textOf(parameters, 'QueueUrl') ?? '');
  const spec = sandbox.world.queues.get(queue);
  if (spec === undefined) return noQueue(sandbox);
  const visibility = numberOf(parameters, 'VisibilityTimeout') ?? spec.visibility;
  const until = isoMillis(sandbox.now + visibility * 1000);
  const messages = sandbox.held('queues', queue) ?? [];
  const taken = messages
    .filter(({ visibleAt }) => visibleAt <= sandbox.time)
    .slice(0, numberOf(parameters, 'MaxNumberOfMessages') ?? 1);
  const received = taken.map((message) => ({
    ...message,
    receiveCount: message.receiveCount + 1,
    visibleAt: until,
    receiptHandle: sandbox.chance.uuid(),
  }));
  const held = messages.map((message) => received[taken.indexOf(message)] ?? message);
  if (taken.length > 0) sandbox.change('queues', queue, held, `${taken.length} received`);
  const shown = received.map(({ messageId, receiptHandle, body }) => ({
    Body: body,
    Md5OfBody: digest('MD5', body),
    MessageId: messageId,
    ReceiptHandle: receiptHandle,
  }));
  return { kind: 'return', value: shown.length === 0 ? {} : { Messages: shown } };
}

const noQueue = (sandbox: Sandbox): TaskAnswer =>
  sdkError(sandbox, 'Sqs', 'QueueDoesNotExistException', 'The specified queue does not exist.');

function deleteMessage({ sandbox, parameters }: Request): TaskAnswer {
  const queue = queueName(textOf(parameters, 'QueueUrl') ?? '');
  if (!sandbox.world.queues.has(queue)) return noQueue(sandbox);
  const handle = textOf(parameters, 'ReceiptHandle');
  const messages = sandbox.held('queues', queue) ?? [];
  const left = messages.filter(({ receiptHandle }) => receiptHandle === undefined || receiptHandle !== handle);
  if (left.length === messages.length) {
    return sdkError(
      sandbox,
      'Sqs',
      'ReceiptHandleIsInvalidException',
      `The input receipt handle "${handle ?? ''}" is not a valid receipt handle.`,
    );
  }
  sandbox.change('queues', queue, left, 'a message was deleted');
  return { kind: 'return', value: {} };
}

export const sqs: Simulator = {
  answers: {
    'sqs:sendMessage': sendMessage,
    'aws-sdk:sqs:sendMessage': sendMessage,
    'aws-sdk:sqs:receiveMessage': receiveMessage,
    'aws-sdk:sqs:deleteMessage': deleteMessage,
  },
  resources: forEach('sqs', ['SendMessage', 'ReceiveMessage', 'DeleteMessage'], ({ call, parameters }) => {
    const name = textOf(parameters, 'QueueUrl')?.split('/').at(-1);
    return name === undefined ? [] : [arnFor(call, 'sqs', name)];
  }),
  initial: (world, time) => ({
    queues: Object.fromEntries(
      [...world.queues].map(([name, { messages }]) => [
        name,
        messages.map((body, index) => ({
          messageId: `${name}-${index + 1}`,
          body,
          sentAt: time,
          visibleAt: time,
          receiveCount: 0,
        })),
      ]),
    ),
  }),
};
