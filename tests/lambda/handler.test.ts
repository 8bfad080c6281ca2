import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeLearner } from '../../scripts/lib/learner.mjs';
import { seed } from '../../scripts/lib/seed.mjs';

interface ApiGatewayAnswer {
  statusCode: number;
  headers: Record<string, string>;
  cookies?: string[];
  body: string;
  isBase64Encoded: boolean;
}
type Handler = (event: object, context: object) => Promise<ApiGatewayAnswer>;

const entry = resolve('.open-next/server-functions/default/index.mjs');
/** Found before the function is loaded, which goes to a folder of its own. */
const answer = resolve('content/exercises/order-fulfilment/references/jsonpath.asl.json');
const origin = process.env['APP_URL'] ?? '';
let handler: Handler;

/** An API Gateway HTTP API event, payload format 2.0. */
const event = (method: string, path: string, query: string, headers: Record<string, string>, body?: string) => {
  const { cookie, ...rest } = headers;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookie && { cookies: cookie.split('; ') }),
    headers: { host: new URL(origin).host, 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'http', ...rest },
    requestContext: {
      accountId: '123456789012',
      apiId: 'test',
      domainName: new URL(origin).host,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' },
      requestId: 'test',
      routeKey: '$default',
      stage: '$default',
      timeEpoch: 0,
    },
    body,
    isBase64Encoded: false,
  };
};

const send = async (request: {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body?: string;
}) => {
  const { method, path, query, headers, body } = request;
  const answer = await handler(event(method, path, query, headers, body), {});
  const text = answer.isBase64Encoded ? Buffer.from(answer.body, 'base64').toString('utf8') : answer.body;
  return { status: answer.statusCode, cookies: answer.cookies ?? [], headers: answer.headers, body: text };
};

beforeAll(async () => {
  if (!existsSync(entry)) throw new Error('There is no Lambda build: run `npm run build:lambda` first.');
  await seed(process.env);
  const loaded: { handler: Handler } = await import(/* @vite-ignore */ pathToFileURL(entry).href);
  handler = loaded.handler;
});

describe('the Lambda handler', () => {
  it('says that it is well', async () => {
    const answer = await send({ method: 'GET', path: '/api/health', query: '', headers: {} });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ status: 'ok' });
  });

  it('answers the dashboard, never to be kept by a shared cache', async () => {
    const answer = await send({ method: 'GET', path: '/', query: '', headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Statecraft');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers['content-security-policy']).toMatch(/script-src[^;]*'nonce-/);
  });

  it('answers a read of the course', async () => {
    const overview = await makeLearner(send, origin).call('GET', 'course.overview');
    expect(overview.lessons.length).toBeGreaterThan(0);
  });

  it('records a card answer for a guest and gives it back', async () => {
    const learner = makeLearner(send, origin);
    const { lesson, versionId, response, recorded } = await learner.answerSomeCard();
    expect(recorded.response).toEqual(response);
    const cards: { versionId: string; answer: { response: unknown } | null }[] = await learner.cards(lesson);
    expect(cards.find((card) => card.versionId === versionId)?.answer?.response).toEqual(response);
  });

  it('grades a submission in a worker thread and gives its verdict', async () => {
    const learner = makeLearner(send, origin);
    const text = readFileSync(answer, 'utf8');
    const submission = await learner.submit('order-fulfilment', text);
    expect(submission).toMatchObject({ state: 'graded', passed: true, verdict: { kind: 'graded', score: 1 } });
    expect(await learner.call('GET', 'submissions.get', { id: submission.id })).toEqual(submission);
    const refused = await learner.submit('order-fulfilment', '{ "StartAt": oops }');
    expect(refused).toMatchObject({
      state: 'graded',
      outcome: 'invalid',
      verdict: { faults: [{ line: 1, column: 14 }] },
    });
  });
});
