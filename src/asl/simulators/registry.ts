import type { Call } from '../integrations/resource';
import type { Resources } from './arn';
import { wildcard } from './pattern';
import { activity } from './services/activity';
import { apigateway } from './services/apigateway';
import { batch } from './services/batch';
import { dynamodb } from './services/dynamodb';
import { ecs } from './services/ecs';
import { events } from './services/events';
import { http } from './services/http';
import { lambda } from './services/lambda';
import { s3 } from './services/s3';
import { sns } from './services/sns';
import { sqs } from './services/sqs';
import { states } from './services/states';
import type { Simulator } from './simulator';

/** Every simulator. */
export const simulators: readonly Simulator[] = [
  lambda,
  dynamodb,
  sqs,
  sns,
  events,
  states,
  ecs,
  batch,
  s3,
  activity,
  apigateway,
  http,
];

const byName: ReadonlyMap<string, Simulator> = new Map(
  simulators.flatMap((simulator) => Object.keys(simulator.answers).map((name) => [name, simulator] as const)),
);

/** What is simulated: `token:action`, and the families `lambda` and `activity`. */
export const simulatedNames: readonly string[] = [...byName.keys()];

const nameOf = ({ family, token, api }: Call): string => (family === 'service' ? `${token}:${api}` : family);

/** Who answers a call. */
export const answerTo = (call: Call): Simulator['answers'][string] | undefined =>
  byName.get(nameOf(call))?.answers[nameOf(call)];

/** What a call is about, for one of the IAM actions it needs; undefined where the action has no resource of its own. */
export function resourcesOf(call: Call, action: string): Resources | undefined {
  const resources = byName.get(nameOf(call))?.resources ?? {};
  return Object.hasOwn(resources, action) ? resources[action] : undefined;
}

const scoped: readonly string[] = [...new Set(simulators.flatMap(({ resources = {} }) => Object.keys(resources)))];

/** The IAM actions with a resource that an action of a grant, `s3:*`, stands for. */
export const scopedActions = (action: string): readonly string[] =>
  scoped.filter((one) => wildcard(one.toLowerCase(), action.toLowerCase()));

/** Services whose grants may name a resource, as IAM calls them. */
export const scopedServices: readonly string[] = [...new Set(scoped.map((one) => one.split(':')[0] ?? one))].sort();
