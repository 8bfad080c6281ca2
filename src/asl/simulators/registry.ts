import type { Call } from '../integrations/resource';
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

const answers: ReadonlyMap<string, Simulator['answers'][string]> = new Map(
  simulators.flatMap((simulator) => Object.entries(simulator.answers)),
);

/** What is simulated: `token:action`, and the families `lambda` and `activity`. */
export const simulatedNames: readonly string[] = [...answers.keys()];

/** Who answers a call. */
export const answerTo = ({ family, token, api }: Call): Simulator['answers'][string] | undefined =>
  answers.get(family === 'service' ? `${token}:${api}` : family);
