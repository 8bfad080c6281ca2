import type { Action, Service } from './service';
import { apigateway } from './services/apigateway';
import { athena } from './services/athena';
import { batch } from './services/batch';
import { bedrock } from './services/bedrock';
import { bedrockAgentcore } from './services/bedrock-agentcore';
import { codebuild } from './services/codebuild';
import { databrew } from './services/databrew';
import { dynamodb } from './services/dynamodb';
import { ecs } from './services/ecs';
import { eks } from './services/eks';
import { elasticmapreduce } from './services/elasticmapreduce';
import { emrContainers } from './services/emr-containers';
import { emrServerless } from './services/emr-serverless';
import { events } from './services/events';
import { glue } from './services/glue';
import { http } from './services/http';
import { lambda } from './services/lambda';
import { mediaconvert } from './services/mediaconvert';
import { sagemaker } from './services/sagemaker';
import { sns } from './services/sns';
import { sqs } from './services/sqs';
import { states } from './services/states';

const all: readonly Service[] = [
  apigateway,
  athena,
  batch,
  bedrock,
  bedrockAgentcore,
  codebuild,
  databrew,
  dynamodb,
  ecs,
  eks,
  elasticmapreduce,
  emrContainers,
  emrServerless,
  events,
  glue,
  http,
  lambda,
  mediaconvert,
  sagemaker,
  sns,
  sqs,
  states,
];

/**
 * The optimised integrations by their token in the ARN: the one table from which checker, engine, completion,
 * simulators and documents take what they know of a service.
 */
export const services: ReadonlyMap<string, Service> = new Map(all.map((service) => [service.token, service]));

/** An action of an optimised integration, where there is one of that name. */
export function actionOf(token: string, api: string): Action | undefined {
  const actions = services.get(token)?.actions;
  return actions !== undefined && Object.hasOwn(actions, api) ? actions[api] : undefined;
}
