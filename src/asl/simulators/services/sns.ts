/** SNS: topics deliver to queues, functions and addresses, each subscription with its filter. */
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { inOrder, metadata, sdkError, serviceError } from '../answers';
import { namedBy } from '../arn';
import { textOf } from '../parameters';
import { matches } from '../pattern';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { SubscriptionSpec } from '../world/world';
import { deliverTo } from './lambda';
import { send, workTime } from './sqs';

interface Publishing {
  readonly topicArn: string;
  readonly message: string;
  readonly subject: string | undefined;
  readonly attributes: JsonObject | undefined;
  readonly groupId?: string | undefined;
}

/** Message attributes as their values, which filter policies are held against. */
const valuesOf = (attributes: JsonObject | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, one]) => {
      const text = isObject(one) ? textOf(one, 'StringValue') : undefined;
      const isNumeric = isObject(one) && textOf(one, 'DataType') === 'Number';
      return [name, isNumeric ? Number(text) : (text ?? null)];
    }),
  );

/** What a queue gets of a notification, unless delivery is raw. */
const envelope = (
  sandbox: Sandbox,
  messageId: string,
  { topicArn, message, subject, attributes }: Publishing,
): string =>
  toText({
    Type: 'Notification',
    MessageId: messageId,
    TopicArn: topicArn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: message,
    Timestamp: sandbox.time,
    SignatureVersion: '1',
    ...(attributes === undefined
      ? {}
      : {
          MessageAttributes: Object.fromEntries(
            Object.entries(attributes).map(([name, one]) => {
              const given = isObject(one) ? one : {};
              return [name, { Type: textOf(given, 'DataType') ?? 'String', Value: textOf(given, 'StringValue') ?? '' }];
            }),
          ),
        }),
  });

export const topicName = (arn: string): string => arn.split(':').at(-1) ?? '';

/** Publishes to a topic of the world; what its message is called. */
export function publishTo(sandbox: Sandbox, publishing: Publishing): string {
  const name = topicName(publishing.topicArn);
  const messageId = sandbox.chance.uuid();
  const values = valuesOf(publishing.attributes);
  const takers = (sandbox.world.topics.get(name)?.subscriptions ?? []).filter(
    ({ filter }) => filter === undefined || matches(values, filter),
  );
  const { message, subject } = publishing;
  const published = sandbox.held('topics', name) ?? [];
  const entry = { messageId, at: sandbox.time, subject, message, deliveredTo: takers.map(addressOf) };
  sandbox.change('topics', name, [...published, entry], `published to ${takers.length} subscriptions`);
  for (const taker of takers) deliver(sandbox, taker, messageId, publishing);
  return messageId;
}

const addressOf = ({ queue, function: name, email }: SubscriptionSpec): string =>
  queue !== undefined ? `queue ${queue}` : name !== undefined ? `function ${name}` : (email ?? '');

function deliver(sandbox: Sandbox, taker: SubscriptionSpec, messageId: string, publishing: Publishing): void {
  const { message, subject, attributes, groupId, topicArn } = publishing;
  if (taker.queue !== undefined) {
    const body = taker.raw ? message : envelope(sandbox, messageId, publishing);
    send(sandbox, taker.queue, { body, attributes: taker.raw ? attributes : undefined, groupId });
  } else if (taker.function !== undefined) {
    const record = {
      EventSource: 'aws:sns',
      Sns: { MessageId: messageId, TopicArn: topicArn, Subject: subject ?? null, Message: message },
    };
    deliverTo(sandbox, taker.function, { Records: [record] }, topicArn);
  } else if (taker.email !== undefined) {
    const mails = sandbox.held('emails', taker.email) ?? [];
    sandbox.change('emails', taker.email, [...mails, { subject, message }], 'a mail came');
  }
}

function publish({ sandbox, call, parameters, resource }: Request): TaskAnswer {
  const isSdk = resource.token !== 'sns';
  const refuse = (name: string, code: string, message: string, status = 400): TaskAnswer =>
    isSdk
      ? sdkError(sandbox, 'Sns', name, message, { status })
      : serviceError(sandbox, `SNS.${name}`, message, { service: 'AmazonSNS', status, code });
  const invalid = (message: string) =>
    refuse('InvalidParameterException', 'InvalidParameter', `Invalid parameter: ${message}`);
  const given: JsonValue = memberOf(parameters, 'Message') ?? null;
  const message = typeof given === 'string' ? given : given === null ? '' : toText(given);
  if (message === '') return invalid('Empty message');
  const arn = textOf(parameters, 'TopicArn') ?? textOf(parameters, 'TargetArn');
  const phone = textOf(parameters, 'PhoneNumber');
  if (arn === undefined && phone === undefined)
    return invalid('TopicArn or TargetArn Reason: no value for required parameter');
  const name = topicName(arn ?? '');
  if (arn !== undefined && !sandbox.world.topics.has(name)) {
    return refuse('NotFoundException', 'NotFound', 'Topic does not exist', 404);
  }
  const groupId = textOf(parameters, 'MessageGroupId');
  const isFifo = name.endsWith('.fifo');
  if (isFifo && groupId === undefined) return invalid('The MessageGroupId parameter is required for FIFO topics');
  const attributes = memberOf(parameters, 'MessageAttributes');
  const subject = textOf(parameters, 'Subject');
  let messageId: string;
  if (arn === undefined) {
    messageId = sandbox.chance.uuid();
    const texts = sandbox.held('emails', phone ?? '') ?? [];
    sandbox.change('emails', phone ?? '', [...texts, { subject, message }], 'a text message came');
  } else {
    messageId = publishTo(sandbox, {
      topicArn: arn,
      message,
      subject,
      attributes: isObject(attributes) ? attributes : undefined,
      groupId,
    });
  }
  const number = 10_000_000_000_000_000_000n + BigInt(sandbox.nextNumber(name));
  const own: JsonObject = { MessageId: messageId, ...(isFifo ? { SequenceNumber: String(number) } : {}) };
  const value = isSdk ? own : inOrder({ ...own, ...metadata(sandbox, 294, 'text/xml') });
  if (resource.pattern !== 'waitForTaskToken') return { kind: 'return', value };
  const { callbacks, delay } = answerers(sandbox, name);
  return sandbox.callback(callbacks, given, call, { submit: value, delay });
}

/** Who of a topic's subscribers answers with tokens: a subscription's own callbacks, or those of its queue's consumer. */
function answerers(sandbox: Sandbox, name: string) {
  for (const taker of sandbox.world.topics.get(name)?.subscriptions ?? []) {
    if (taker.callbacks.length > 0) return { callbacks: taker.callbacks, delay: 0 };
    const consumer = taker.queue === undefined ? undefined : sandbox.world.queues.get(taker.queue)?.consumer;
    if (consumer !== undefined && consumer.callbacks.length > 0) {
      return { callbacks: consumer.callbacks, delay: workTime(sandbox, taker.queue ?? '', 0) };
    }
  }
  return { callbacks: [], delay: 0 };
}

export const sns: Simulator = {
  answers: { 'sns:publish': publish, 'aws-sdk:sns:publish': publish },
  resources: { 'sns:Publish': namedBy('TopicArn', 'sns') },
  initial: (world) => ({ topics: Object.fromEntries([...world.topics.keys()].map((name) => [name, []])) }),
};
