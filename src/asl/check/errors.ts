import { reservedErrors } from '../rules/error-names';
import type { Field, Shape } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { isArray, isObject, type JsonValue, memberOf } from '../values';
import type { Pointer } from './diagnostic';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { checkServiceError } from './service-errors';
import { reportType } from './shape';
import { inBrackets, reportEmpty } from './states';

export function checkRetriers(value: JsonValue, _field: Field, inspection: Inspection): void {
  checkHandlers(value, partShapes.retrier, inspection);
}

/** @rule errors.all.alone-and-last */
export function checkCatchers(value: JsonValue, _field: Field, inspection: Inspection): void {
  const { catching } = inspection;
  inspection.catching = true;
  checkHandlers(value, partShapes.catcher, inspection);
  inspection.catching = catching;
}

function checkHandlers(value: JsonValue, shape: Shape, inspection: Inspection): void {
  if (!isArray(value)) {
    reportType(value, 'ARRAY', inspection, ...inBrackets(value));
    if (isObject(value)) inspection.privately(() => inspection.families.shape(value, shape, inspection));
    return;
  }
  inspection.each(value, (handler, i) => {
    if (!inspection.families.shape(handler, shape, inspection)) return;
    const names = memberOf(handler, 'ErrorEquals');
    if (isArray(names)) checkAll(names, i, value, inspection);
  });
}

/** @rule errors.all.alone-and-last */
function checkAll(
  names: readonly JsonValue[],
  index: number,
  handlers: readonly JsonValue[],
  inspection: Inspection,
): void {
  const all = names.indexOf('States.ALL');
  const last = index === handlers.length - 1;
  if (all < 0 || (names.length === 1 && last)) return;
  const alone = names.length > 1;
  const place = inspection.place();
  const list: Pointer = place.slice(0, -1);
  inspection.report({
    rule: 'errors.all.alone-and-last',
    message: alone
      ? `States.ALL matches every error already: it stands alone in its array, in the last entry.`
      : `States.ALL matches every error, so the entries after it would never be tried: move it to the end.`,
    child: ['ErrorEquals', all],
    aws: { message: 'States.ALL must appear alone and at end of list', child: ['ErrorEquals', all] },
    fix:
      alone && last
        ? {
            title: 'Keep States.ALL alone',
            edits: [{ op: 'set', pointer: [...place, 'ErrorEquals'], value: ['States.ALL'] }],
          }
        : alone || handlers.slice(index + 1).some(holdsAll)
          ? undefined
          : {
              title: 'Move this entry to the end',
              edits: [{ op: 'move', pointer: [...list, index], to: handlers.length - 1 }],
            },
  });
}

const holdsAll = (handler: JsonValue): boolean => {
  const names = isObject(handler) ? memberOf(handler, 'ErrorEquals') : undefined;
  return isArray(names) && names.includes('States.ALL');
};

/** @rule field.empty @rule errors.reserved-name */
export function checkErrorNames(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (!isArray(value)) {
    const meant = typeof value === 'string' ? [value] : undefined;
    reportType(value, 'ARRAY', inspection, 'ErrorEquals is an array, even for one name.', meant);
  } else if (value.length === 0) reportEmpty(inspection, 'Name at least one error, or States.ALL.');
  else inspection.each(value, (name) => checkErrorName(name, inspection));
}

function checkErrorName(name: JsonValue, inspection: Inspection): void {
  if (typeof name !== 'string') {
    reportType(name, 'STRING', inspection);
    return;
  }
  if (!name.startsWith('States.')) checkServiceError(name, inspection);
  if (!name.startsWith('States.') || reservedErrors.has(name) || name.startsWith('States.Http.StatusCode.')) return;
  const guess = nearest(name, reservedErrors.keys(), inspection);
  inspection.report({
    rule: 'errors.reserved-name',
    severity: 'WARNING',
    message: `The service raises no error named '${name}', and names that begin with 'States.' are kept for it: call your own errors otherwise.${guess === undefined ? '' : ` Did you mean '${guess}'?`}`,
    fix:
      guess === undefined
        ? undefined
        : { title: `Change to '${guess}'`, edits: [{ op: 'set', pointer: inspection.place(), value: guess }] },
  });
}
