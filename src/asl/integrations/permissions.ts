import { services } from './registry';
import type { Call } from './resource';
import { sdkPermissions, sdkPrefix } from './sdk';
import { permissionsOf } from './service';

/** What a call needs of its role, and how it is refused without. */
export interface Needs {
  /** IAM actions. */
  readonly actions: readonly string[];
  /** The error of a refused call. */
  readonly denied: string;
  /** What causes call the service. */
  readonly service: string;
  /** For SDK integrations, whose causes are written another way: their prefix. */
  readonly prefix: string | undefined;
}

export function permissionsNeeded({ family, token, api, pattern }: Call): Needs {
  if (family === 'lambda') {
    return {
      actions: ['lambda:InvokeFunction'],
      denied: 'Lambda.AWSLambdaException',
      service: 'AWSLambda',
      prefix: undefined,
    };
  }
  const service = services.get(token);
  if (service !== undefined) {
    const { denied, sdkName } = service;
    return { actions: permissionsOf(service, api, pattern), denied, service: sdkName, prefix: undefined };
  }
  const prefix = sdkPrefix(token) ?? token;
  return { actions: sdkPermissions(token, api), denied: `${prefix}.${prefix}Exception`, service: prefix, prefix };
}
