import { isArray, isObject, type JsonObject, type JsonValue, setMember } from '../values';
import type { Edit, Fix, Pointer } from './diagnostic';

/** The definition with a quick fix made; what the pointers do not find stays as it is. */
export const applyFix = (definition: JsonValue, fix: Fix): JsonValue =>
  fix.edits.reduce((value, edit) => applyEdit(value, edit, edit.pointer), definition);

function applyEdit(value: JsonValue, edit: Edit, pointer: Pointer): JsonValue {
  const [step, ...rest] = pointer;
  if (step === undefined) return edit.op === 'set' ? edit.value : value;
  if (isArray(value)) return typeof step === 'number' ? inArray(value, step, edit, rest) : value;
  return isObject(value) ? inObject(value, String(step), edit, rest) : value;
}

function inArray(items: readonly JsonValue[], index: number, edit: Edit, rest: Pointer): JsonValue {
  const item = items[index];
  if (item === undefined) return items;
  if (rest.length > 0) return items.with(index, applyEdit(item, edit, rest));
  if (edit.op === 'set') return items.with(index, edit.value);
  const others = items.toSpliced(index, 1);
  if (edit.op === 'remove') return others;
  return edit.op === 'move' ? others.toSpliced(edit.to, 0, item) : items;
}

/** Members keep their order; a new one comes last. */
function inObject(object: JsonObject, name: string, edit: Edit, rest: Pointer): JsonValue {
  const out: Record<string, JsonValue> = {};
  for (const [member, value] of Object.entries(object)) {
    if (member !== name) setMember(out, member, value);
    else if (rest.length > 0) setMember(out, member, applyEdit(value, edit, rest));
    else if (edit.op === 'set') setMember(out, member, edit.value);
    else if (edit.op === 'rename') setMember(out, edit.to, value);
    else if (edit.op !== 'remove') setMember(out, member, value);
  }
  if (rest.length === 0 && edit.op === 'set' && !Object.hasOwn(object, name)) setMember(out, name, edit.value);
  return out;
}
