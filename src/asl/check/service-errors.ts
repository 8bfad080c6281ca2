import { services } from '../integrations/registry';
import { sdkPrefix } from '../integrations/sdk';
import { memberOf } from '../values';
import { SERVICE_ARN } from './calls';
import type { Inspection } from './inspection';

/**
 * The error names of a service begin with a word of its own, letter case included, and those of an SDK call end in `Exception`.
 * Another name is never raised, so nothing is retried or caught by it.
 * @rule errors.service-name
 */
export function checkServiceError(name: string, inspection: Inspection): void {
  const { state } = inspection;
  const resource = state === undefined ? undefined : memberOf(state, 'Resource');
  const [, , , token = '', inner] = (typeof resource === 'string' ? SERVICE_ARN.exec(resource) : null) ?? [];
  const isSdk = token === 'aws-sdk' && inner !== undefined;
  const prefix = isSdk ? sdkPrefix(inner) : services.get(token)?.prefix;
  const [, written = '', error = ''] = /^([A-Za-z0-9]+)\.(\w+)$/.exec(name) ?? [];
  if (prefix === undefined || written.toLowerCase() !== prefix.toLowerCase()) return;
  const plain = `${prefix}.${error}`;
  const longer = `${plain}Exception`;
  // Of an optimised integration only the errors that the guide lists are known.
  const lacksEnd = isSdk ? !error.endsWith('Exception') : Object.hasOwn(services.get(token)?.errors ?? {}, longer);
  const meant = lacksEnd ? longer : plain;
  if (meant === name) return;
  inspection.report({
    rule: 'errors.service-name',
    severity: 'WARNING',
    message: `This call raises no error named '${name}': ${written === prefix ? `their names end in 'Exception'` : `its errors begin with '${prefix}.', letter case included`}. Did you mean '${meant}'?`,
    fix: { title: `Change to '${meant}'`, edits: [{ op: 'set', pointer: inspection.place(), value: meant }] },
  });
}
