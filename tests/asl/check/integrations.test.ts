import { describe, expect, it } from 'vitest';
import { validateDefinition } from '@/asl/check/aws';
import { actionOf, services } from '@/asl/integrations/registry';

const accepted = (Resource: string, Parameters: object) =>
  validateDefinition(
    JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Task', Resource, Parameters, End: true } } }),
  );

const runnable = [...services.values()].flatMap(({ token, actions }) =>
  Object.entries(actions).flatMap(([api, { patterns = [] }]) =>
    ['', ...patterns.map((pattern) => `.${pattern}`)].map((pattern) => `${token}:${api}${pattern}`),
  ),
);

describe('service integrations', () => {
  it('are many', () => expect(runnable.length).toBeGreaterThan(40));

  it.each(runnable)('%s, which the registry lists, is taken with what it requires', (name) => {
    const [service = '', action = ''] = name.split(/[:.]/);
    const needed = actionOf(service, action)?.required ?? [];
    const parameters = Object.fromEntries(needed.map((parameter) => [`${parameter}.$`, '$.value']));
    expect(accepted(`arn:aws:states:::${name}`, parameters).diagnostics).toEqual([]);
  });

  it.each([
    'dynamodb:getItem.sync',
    'lambda:invoke.sync',
    'glue:startJobRun.waitForTaskToken',
    'ecs:runTask.sync:2',
    's3:getObject',
    'dynamodb:constructor',
    'http:invoke.waitForTaskToken',
    'aws-sdk:sts:assumeRole',
    'aws-sdk:s3:selectObjectContent',
    'aws-sdk:bedrockruntime:converseStream',
  ])('%s does not exist, and of its parameters nothing is said', (name) => {
    const said = accepted(`arn:aws:states:::${name}`, {}).diagnostics.map(({ message }) => message);
    expect(said).toEqual([expect.stringContaining('is not recognized')]);
  });
});
