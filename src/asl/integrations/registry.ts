import type { Service } from './service';
import { apigateway } from './services/apigateway';
import { dynamodb } from './services/dynamodb';
import { ecs } from './services/ecs';
import { events } from './services/events';
import { http } from './services/http';
import { jobs } from './services/jobs';
import { lambda } from './services/lambda';
import { sns } from './services/sns';
import { sqs } from './services/sqs';
import { states } from './services/states';

const all: readonly Service[] = [lambda, dynamodb, sqs, sns, events, states, ecs, apigateway, http, ...jobs];

/** Optimised integrations by their token in the ARN. */
export const services: ReadonlyMap<string, Service> = new Map(all.map((service) => [service.token, service]));
