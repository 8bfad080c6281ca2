import { isObject, type JsonValue, memberOf, toText } from '@/asl';
import { detailsOf } from '../align/details';
import { type Place, type StateAt, statesOf } from '../values/definition';
import type { Part } from './part-that-differs';
import { type Asked, name, type Reason, reason } from './reason';
import type { Visit } from './trail';

/** A path or a call of an intrinsic function, by its looks. */
const LOOKS_UP = /^(?:\$[.$[]|\$$|States\.\w+\()/;
/** An expression without its marks, by its looks: `$states.input.cents`, `$sum($all)`. */
const EXPRESSION = /^\$[A-Za-z_]/;

/** Why a text of the learner's that means to look something up is taken as it is written, as the end of a sentence. */
const isTaken = (value: JsonValue, { language }: StateAt, sister: string): string | undefined => {
  if (typeof value !== 'string') return undefined;
  if (language === 'JSONata')
    return EXPRESSION.test(value) ? ', taken as this very text: an expression stands between `{%` and `%}`' : undefined;
  return LOOKS_UP.test(value) ? `, taken as this very text: to look it up, write ${sister}` : undefined;
};

/** A member of a template that holds a path under a name without `.$`. */
export const sentAsWritten = (part: Part, at: StateAt): string => {
  const member = part.place.at(-1);
  if (typeof member !== 'string' || member.endsWith('.$')) return '';
  return isTaken(part.value, at, `the member’s name as \`${member}.$\``) ?? '';
};

/** Characters up to which a text is read within a sentence. */
const SHORT = 80;

const shown = (value: JsonValue): string =>
  typeof value === 'string' && value.length <= SHORT && !value.includes('`') ? `\`${value}\`` : 'a path';

/** A Fail state whose error or cause is the text of a path. */
export const failsAsWritten = (visit: Visit): Reason | undefined => {
  const { state, place } = visit.at;
  if (state.Type !== 'Fail') return undefined;
  for (const field of ['Error', 'Cause']) {
    const value = memberOf(state, field);
    const taken = value && isTaken(value, visit.at, `\`${field}Path\` in place of \`${field}\``);
    if (taken) return reason([...place, field], `The \`${field}\` of ${name(visit)} is ${shown(value)}${taken}.`);
  }
  return undefined;
};

interface Member {
  readonly member: string;
  readonly value: JsonValue;
  readonly place: Place;
}

const members = (value: JsonValue, place: Place): Member[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([member, inner]) =>
        member.endsWith('.$')
          ? [{ member, value: inner, place: [...place, member] }]
          : members(inner, [...place, member]),
      )
    : [];

/** A Pass the run came to whose Result holds a path: it stands in what went on, as its text. */
export const resultAsWritten = ({ divergence, actual: run, definition }: Asked): Reason | undefined => {
  const { actual = '' } = divergence;
  const entered = new Set(
    run.events.filter(({ type }) => type === 'PassStateEntered').map((event) => detailsOf(event).name),
  );
  for (const { name: of, state, place } of statesOf(definition)) {
    const result = entered.has(of) ? memberOf(state, 'Result') : undefined;
    const found =
      result &&
      members(result, [...place, 'Result']).find(({ member, value }) => actual.includes(textOf(member, value)));
    if (found)
      return reason(
        found.place,
        `“${of}” gives \`${found.member}\` as it is written: nothing is looked up in a \`Result\`. \`Parameters\` looks up what stands in it.`,
      );
  }
  return undefined;
};

/** A member as it stands within JSON. */
const textOf = (member: string, value: JsonValue): string => `${JSON.stringify(member)}:${toText(value)}`;
