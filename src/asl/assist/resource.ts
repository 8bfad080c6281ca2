import { actionOf, services } from '../integrations/registry';
import type { Action, Service } from '../integrations/service';
import { stateAround } from './kinds';
import { type TextNode, textOf } from './tree';

/** The integration a Task's Resource names. */
export interface Integration {
  readonly service: Service;
  readonly api: string;
  readonly action: Action;
  /** `sync`, `waitForTaskToken`; `undefined` for an answer at once. */
  readonly pattern: string | undefined;
}

const ARN = /^arn:aws[a-z-]*:states:[^:]*:[^:]*:([a-z0-9-]+):([A-Za-z0-9]+)(?:\.([A-Za-z]+(?::2)?))?$/;

export function integrationOf(resource: string | undefined): Integration | undefined {
  const [, token = '', api = '', pattern] = ARN.exec(resource ?? '') ?? [];
  const service = services.get(token);
  const action = actionOf(token, api);
  return service && action && { service, api, action, pattern };
}

/** The integration of the Task around a node. */
export function integrationAt(node: TextNode | undefined): Integration | undefined {
  const state = stateAround(node);
  return state === undefined ? undefined : integrationOf(textOf(state, 'Resource'));
}

const PATTERNS: Readonly<Record<string, string>> = {
  sync: 'runs the job and waits for its end',
  'sync:2': 'runs the workflow, waits for its end, gives its output as JSON',
  waitForTaskToken: 'waits until somebody sends the token back',
};

/** What a call by that pattern does, for the list of resources. */
export const patternInWords = (pattern: string | undefined): string =>
  (pattern !== undefined && Object.hasOwn(PATTERNS, pattern) ? PATTERNS[pattern] : undefined) ?? 'answers at once';

/** Every optimised integration by ARN. */
export function* everyIntegration(): Iterable<readonly [arn: string, Integration]> {
  for (const service of services.values()) {
    for (const [api, action] of Object.entries(service.actions)) {
      for (const pattern of [undefined, ...(action.patterns ?? [])]) {
        const arn = `arn:aws:states:::${service.token}:${api}${pattern === undefined ? '' : `.${pattern}`}`;
        yield [arn, { service, api, action, pattern }];
      }
    }
  }
}
