import { refusalOf, validateDefinition } from '../../asl';
import type { Request } from './request';

/**
 * `validate-definition`: as ValidateStateMachineDefinition answers, or as CreateStateMachine refuses. Places are read as
 * JSON Pointers by whoever asks here, so steps into arrays are written `/0`; the service writes `[0]`, and so do its
 * refusals.
 */
export function validate(request: Request): object {
  const definition = request.definition ?? '';
  const type = request.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
  const given = (request.request ?? {}) as Readonly<Record<string, unknown>>;
  if (request.api === 'CreateStateMachine') {
    if (given.versionDescription !== undefined && given.publish !== true) {
      return {
        exception: {
          error: 'ValidationException',
          message: 'Version description can only be set when publish is true',
        },
      };
    }
    const message = refusalOf(definition, type);
    return message === undefined ? {} : { exception: { error: 'InvalidDefinition', message } };
  }
  return validateDefinition(definition, {
    type,
    severity: given.severity === 'WARNING' ? 'WARNING' : 'ERROR',
    maxResults: typeof given.maxResults === 'number' ? given.maxResults : 0,
    indexes: 'slashes',
  });
}
