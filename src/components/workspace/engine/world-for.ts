/** What services a definition uses, and a world that has them: what it names is read off its own text. */
import { isArray, isObject, type JsonObject, type JsonValue, memberOf, parseJson, SyntaxFault } from '@/asl';
import { statesOf } from './analyse';

/** Section → name → what stands there. */
type Sections = Map<string, Map<string, unknown>>;

/** What is put into a world for one Task. */
type Template = (given: (name: string) => string | undefined, parameters: JsonObject, into: Sections) => void;

const last = (text: string, mark: string): string => text.split(mark).at(-1) ?? text;

const put = (into: Sections, section: string, name: string | undefined, value: unknown): void => {
  if (name === undefined || name === '') return;
  const held = into.get(section) ?? new Map<string, unknown>();
  into.set(section, held);
  if (!held.has(name)) held.set(name, value);
};

const lambda = (name: string | undefined, into: Sections): void =>
  put(into, 'functions', name, { responses: [{ returns: {} }] });

const functionName = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (/:function:([^:]+)/.exec(text)?.[1] ?? text.split(':')[0]);

/** The attributes a key is made of, as far as the call shows it. */
function keyOf(parameters: JsonObject): object {
  const key = memberOf(parameters, 'Key') ?? memberOf(parameters, 'Item');
  const names = isObject(key) ? Object.keys(key) : [];
  const isKey = memberOf(parameters, 'Key') !== undefined;
  const [partition = 'id', sort] = names.map((name) => name.replace(/\.\$$/, ''));
  return isKey && sort !== undefined ? { partition, sort } : { partition };
}

const table: Template = (given, parameters, into) =>
  put(into, 'tables', given('TableName'), { key: keyOf(parameters), items: [] });

const templates: ReadonlyMap<string, Template> = new Map<string, Template>([
  ['lambda', (given, _, into) => lambda(functionName(given('FunctionName')), into)],
  ['dynamodb', table],
  [
    'sqs',
    (given, _, into) => {
      const url = given('QueueUrl');
      put(into, 'queues', url && last(url, '/'), {});
    },
  ],
  [
    'sns',
    (given, _, into) => {
      const arn = given('TopicArn');
      put(into, 'topics', arn && last(arn, ':'), { subscriptions: [] });
    },
  ],
  ['events', (_, __, into) => put(into, 'buses', 'default', { rules: [] })],
  [
    's3',
    (given, _, into) => {
      const key = given('Key');
      put(into, 'buckets', given('Bucket'), key === undefined ? {} : { [key]: '{}' });
    },
  ],
  [
    'ecs',
    (given, _, into) => {
      const [cluster, definition] = [given('Cluster'), given('TaskDefinition')];
      put(into, 'clusters', cluster ? last(cluster, '/') : 'default', {});
      put(into, 'taskDefinitions', definition && last(definition, '/').split(':')[0], { duration: 60 });
    },
  ],
  [
    'batch',
    (given, _, into) => {
      const [queue, definition] = [given('JobQueue'), given('JobDefinition')];
      put(into, 'jobQueues', queue && last(queue, '/'), {});
      put(into, 'jobDefinitions', definition && last(definition, '/').split(':')[0], { duration: 60 });
    },
  ],
  [
    'states',
    (given, _, into) => {
      const arn = given('StateMachineArn');
      const definition = { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } };
      put(into, 'machines', arn && last(arn, ':'), { definition });
    },
  ],
]);

/** A world for a definition, as JSON text; `{}` where it uses no service, undefined where it cannot be read. */
export function worldFor(definition: string): string | undefined {
  const machine = parseJson(definition);
  if (machine instanceof SyntaxFault) return undefined;
  const into: Sections = new Map();
  const endpoints: unknown[] = [];
  for (const [, state] of statesOf(machine)) {
    const reader = memberOf(state, 'ItemReader');
    if (isObject(reader)) bucketOf(parametersOf(reader), into);
    const resource = memberOf(state, 'Resource');
    if (typeof resource !== 'string') continue;
    const parameters = parametersOf(state);
    const given = (name: string): string | undefined => literal(memberOf(parameters, name));
    const [, activity] = /:activity:(.+)$/.exec(resource) ?? [];
    const [, token, api] = /:states:::(?:aws-sdk:)?([^:]+):([^:.]+)/.exec(resource) ?? [];
    if (resource.includes(':function:')) lambda(functionName(resource), into);
    else if (activity !== undefined) put(into, 'activities', activity, {});
    else if (token === 'http' || token === 'apigateway')
      endpoints.push({ method: given('Method') ?? '*', url: given('ApiEndpoint') ?? '', status: 200, body: {} });
    else if (token !== undefined && api !== undefined)
      templates.get(token === 'sfn' ? 'states' : token === 'eventbridge' ? 'events' : token)?.(given, parameters, into);
  }
  const sections = [...into].map(([section, held]) => [section, Object.fromEntries(held)] as const);
  const world = { ...Object.fromEntries(sections), ...(endpoints.length > 0 ? { endpoints } : {}) };
  return JSON.stringify(world, null, 2);
}

const parametersOf = (state: JsonObject): JsonObject => {
  const found = memberOf(state, 'Parameters') ?? memberOf(state, 'Arguments');
  return isObject(found) ? found : {};
};

const bucketOf = (parameters: JsonObject, into: Sections): void =>
  templates.get('s3')?.((name) => literal(memberOf(parameters, name)), parameters, into);

/** A text that stands in the definition itself, not one that is computed. */
const literal = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && !value.startsWith('{%') && !isArray(value) ? value : undefined;
