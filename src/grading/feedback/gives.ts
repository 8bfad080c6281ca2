import { memberOf } from '@/asl';
import { isInside } from '../values/definition';
import { listed, name, type Reason, reason } from './reason';
import { stepTo, type Visit } from './trail';

/** Names of fields as they are listed in a sentence. */
const fieldsOf = (fields: readonly string[]): string => listed(fields.map((field) => `\`${field}\``));

/** Fields that make what a state's work is given, and so nothing that goes on; a Pass has no work. */
const SENT: ReadonlySet<string> = new Set(['InputPath', 'Parameters', 'Arguments']);

const shaping = {
  JSONPath: ['InputPath', 'Parameters', 'Result', 'ResultSelector', 'ResultPath', 'OutputPath'],
  JSONata: ['Arguments', 'Output', 'Assign'],
} as const;

/** What a state gives to the next one, by the fields it has and lacks. */
export const gives = (visit: Visit, to: string | undefined): Reason | undefined => {
  const { state, place, language } = visit.at;
  const step = to === undefined ? undefined : stepTo(visit, to);
  if (step?.catcher) {
    const field = language === 'JSONata' ? 'Output' : 'ResultPath';
    const put = memberOf(step.catcher, field);
    const left = `${name(visit)} was left by ${step.by}`;
    if (put === undefined)
      return reason(
        step.place,
        `${left}, which has no \`${field}\`: the error object took the place of the state’s input.`,
      );
    const said =
      field === 'Output'
        ? '; what went on is made by its `Output`.'
        : put === '$'
          ? ', whose `ResultPath` is `$`: the error object took the place of the state’s input.'
          : put === null
            ? ', whose `ResultPath` is null: the error object was thrown away.'
            : `, which put the error object at \`${String(put)}\` of the state’s input (\`ResultPath\`).`;
    return reason([...step.place, field], `${left}${said}`);
  }
  const type = String(state.Type);
  if (!['Task', 'Parallel', 'Map', 'Pass'].includes(type)) return undefined;
  const has = shaping[language].filter((field) => memberOf(state, field) !== undefined);
  const makes = has.filter((field) => type === 'Pass' || !SENT.has(field));
  if (language === 'JSONPath' && type !== 'Pass' && memberOf(state, 'ResultPath') === undefined)
    return reason(
      place,
      `${name(visit)} has no \`ResultPath\`, so its result${makes.length > 0 ? `, as its ${fieldsOf(makes)} makes it,` : ''} took the place of its input${makes.length === 0 && has.length > 0 ? ` (${fieldsOf(has)} ${has.length > 1 ? 'make' : 'makes'} only what it sends)` : ''}.`,
    );
  if (language === 'JSONata' && type !== 'Pass' && memberOf(state, 'Output') === undefined)
    return reason(place, `${name(visit)} has no \`Output\`, so its result went on as it is.`);
  const path = memberOf(state, 'ResultPath');
  if (language === 'JSONPath' && path !== undefined && path !== '$' && memberOf(state, 'OutputPath') === undefined)
    return reason(
      [...place, 'ResultPath'],
      path === null
        ? `${name(visit)} throws its result away (\`ResultPath\` is null), so its input went on as it was.`
        : `${name(visit)} put its result at \`${String(path)}\` of its input (\`ResultPath\`), and all else stayed where it was.`,
    );
  const kept = memberOf(state, 'OutputPath');
  if (language === 'JSONPath' && typeof kept === 'string' && kept !== '$')
    return reason(
      [...place, 'OutputPath'],
      `${name(visit)} let only what \`OutputPath\` names go on, \`${kept}\`; all else was dropped.`,
    );
  const field = ['OutputPath', 'ResultPath', 'Output', 'Parameters', 'Result'].find(
    (one) => memberOf(state, one) !== undefined,
  );
  return field === undefined
    ? undefined
    : reason([...place, field], `What went on from ${name(visit)} is made by its ${fieldsOf(makes)}.`);
};

/** What a Parallel or a Map gives to what begins inside it. */
const givesInside = (visit: Visit): Reason | undefined => {
  const { state, place } = visit.at;
  const isMap = state.Type === 'Map';
  const field = (isMap ? ['ItemSelector', 'Parameters', 'ItemBatcher'] : ['Arguments', 'Parameters', 'InputPath']).find(
    (one) => memberOf(state, one) !== undefined,
  );
  if (field !== undefined)
    return reason(
      [...place, field],
      `What each ${isMap ? 'iteration' : 'branch'} of ${name(visit)} is given is made by its \`${field}\`.`,
    );
  return reason(
    place,
    isMap
      ? `${name(visit)} has no \`ItemSelector\`, so each iteration is given its item alone.`
      : `Each branch of ${name(visit)} is given its whole input.`,
  );
};

/** Does what a state was given go on to the next one beside what it adds? */
const keeps = (visit: Visit, to: string): boolean => {
  const { state, language } = visit.at;
  if (['Wait', 'Choice'].includes(String(state.Type))) return true;
  const isBare = shaping[language].every((field) => field === 'Assign' || memberOf(state, field) === undefined);
  if (state.Type === 'Pass' && isBare) return true;
  if (language === 'JSONata') return false;
  const step = stepTo(visit, to);
  const path = memberOf(step?.catcher ?? state, 'ResultPath');
  return (
    path !== undefined && path !== '$' && (step?.catcher !== undefined || memberOf(state, 'OutputPath') === undefined)
  );
};

/**
 * What the last state before this one that gave the data its shape did with it; a Wait or a Choice passes on what it was given.
 * Where it kept all the rest, what was lost was lost before: the state that did so is told of too.
 */
export const given = (trail: readonly Visit[]): Reason | undefined => {
  let nearest: Reason | undefined;
  for (let index = 1; index < trail.length; index++) {
    const [visit, next] = [trail[index], trail[index - 1]];
    if (!visit || !next) return nearest;
    if (isInside(next.at.place, visit.at.place)) return nearest ?? givesInside(visit);
    const kept = keeps(visit, next.at.name);
    const from = gives(visit, next.at.name);
    if (from && !kept)
      return nearest ? { ...nearest, sentence: `${nearest.sentence} Before it, ${from.sentence}` } : from;
    nearest ??= from;
    if (!kept) return nearest;
  }
  return nearest;
};
