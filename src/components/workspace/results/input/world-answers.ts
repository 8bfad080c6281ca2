import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber, toText } from '@/asl';
import { type Answer, faultOf, newAnswer } from '../../state/answers';

/** Calls that a rule with `times` may stand for in a form. */
const MOST = 20;
const SHOWN = new Set(['returns', 'throws', 'hangs', 'times', 'duration']);

/**
 * The answers of a function or a worker, as its rules in a world say them, one a call; the last one repeats. Undefined where a form cannot show
 * them: a rule that asks for a pattern or calls back, calls without an answer.
 */
export function answersOf(rules: JsonValue | undefined): readonly Answer[] | undefined {
  if (rules === undefined) return [];
  if (!isArray(rules)) return undefined;
  const answers: Answer[] = [];
  for (const [index, rule] of rules.entries()) {
    const answer = isObject(rule) ? answerOf(rule) : undefined;
    const times = isObject(rule) ? memberOf(rule, 'times') : undefined;
    const last = index === rules.length - 1;
    const count = isNumber(times) ? toNumber(times) : 1;
    // The last answer of a form repeats; one that does not, or one in the middle that does, is no such list.
    if (!answer || (times === undefined) !== last || count > MOST) return undefined;
    for (let call = 0; call < count; call++) answers.push(answer);
  }
  return answers;
}

function answerOf(rule: JsonObject): Answer | undefined {
  if (Object.keys(rule).some((name) => !SHOWN.has(name))) return undefined;
  const duration = memberOf(rule, 'duration');
  const common = { ...newAnswer, after: isNumber(duration) ? toText(duration) : '' };
  if (memberOf(rule, 'hangs') === true) return { ...common, does: 'hangs' };
  const thrown = memberOf(rule, 'throws');
  if (isObject(thrown)) {
    const [error, cause] = [memberOf(thrown, 'errorType'), memberOf(thrown, 'errorMessage')];
    if (memberOf(thrown, 'stackTrace') !== undefined) return undefined;
    return { ...common, does: 'throws', error: words(error), cause: words(cause) };
  }
  const returned = memberOf(rule, 'returns');
  return returned === undefined ? undefined : { ...common, value: toText(returned) };
}

const words = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** The rules that answer so, as JSON text; undefined while one of the answers cannot be read. */
export function rulesOf(answers: readonly Answer[]): string | undefined {
  if (answers.some((answer) => faultOf(answer) !== undefined)) return undefined;
  const rules = answers.map(({ does, value, error, cause, after }, index) => {
    const says =
      does === 'returns'
        ? `"returns":${value}`
        : does === 'throws'
          ? `"throws":${JSON.stringify({ errorType: error || 'Error', errorMessage: cause })}`
          : '"hangs":true';
    const times = index < answers.length - 1 ? '"times":1,' : '';
    return `{${times}${says}${after.trim() === '' ? '' : `,"duration":${Number(after)}`}}`;
  });
  return `[${rules.join(',')}]`;
}
