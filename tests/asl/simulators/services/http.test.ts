import { describe, expect, it } from 'vitest';
import { call } from '../../../support/world';

const world = {
  endpoints: [
    { method: 'GET', url: 'https://api.example.com/orders', body: { all: [] } },
    { method: 'GET', url: 'https://api.example.com/orders/7', status: 404, body: { message: 'none' } },
    {
      method: 'POST',
      url: 'https://abc.execute-api.us-east-1.amazonaws.com/prod/echo',
      status: 201,
      body: { 'got.$': '$' },
    },
    {
      url: 'https://abc.execute-api.us-east-1.amazonaws.com/prod/no',
      status: 403,
      body: { message: 'Missing Authentication Token' },
    },
    { url: 'https://api.example.com/slow', duration: 90 },
    { url: 'https://api.example.com/flaky', status: 503, times: 1 },
    { url: 'https://api.example.com/flaky' },
  ],
};

describe('http:invoke', () => {
  const get = (path: string, more: object = {}, options: object = {}) =>
    call(world, 'http:invoke', { Method: 'GET', ApiEndpoint: `https://api.example.com${path}`, ...more }, options);

  it('gives what the endpoint answers, the longest URL that fits', async () => {
    const { output, state } = await get('/orders', { QueryParameters: { page: '2' } });
    expect(output).toMatchObject({ ResponseBody: { all: [] }, StatusCode: 200, StatusText: 'OK' });
    expect(Object.keys(state.endpoints)).toEqual(['GET https://api.example.com/orders?page=2']);
    expect(await get('/orders/7')).toMatchObject({ error: 'States.Http.StatusCode.404', cause: '{"message":"none"}' });
  });

  it('is given up after a minute, and retried where asked', async () => {
    expect(await get('/slow')).toMatchObject({ error: 'States.Http.Socket', seconds: 60 });
    const Retry = [{ ErrorEquals: ['States.Http.StatusCode.503'] }];
    expect((await get('/flaky', {}, { more: { Retry } })).status).toBe('SUCCEEDED');
  });

  it('says which endpoint the world lacks', async () => {
    await expect(get('x')).rejects.toThrow(
      "No endpoint of the world answers GET https://api.example.comx. Add one to 'endpoints'",
    );
  });
});

describe('apigateway:invoke', () => {
  const invoke = (Path: string, more: object = {}) =>
    call(world, 'apigateway:invoke', {
      ApiEndpoint: 'abc.execute-api.us-east-1.amazonaws.com',
      Method: 'POST',
      Stage: 'prod',
      Path,
      ...more,
    });

  it('answers with headers, body and status as recorded', async () => {
    const { output } = await invoke('/echo', { RequestBody: { a: 1 } });
    expect(Object.keys(output)).toEqual(['Headers', 'ResponseBody', 'StatusCode', 'StatusText']);
    expect(output).toMatchObject({ ResponseBody: { got: { a: 1 } }, StatusCode: 201, StatusText: 'Created' });
    expect(output.Headers['Content-Type']).toEqual(['application/json']);
  });

  it('fails by the status, with the body as cause', async () => {
    expect(await invoke('no')).toMatchObject({
      error: 'ApiGateway.403',
      cause: '{"message":"Missing Authentication Token"}',
    });
  });
});
