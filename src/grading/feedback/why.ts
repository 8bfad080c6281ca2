import { type JsonValue, memberOf } from '@/asl';
import type { Divergence, DivergenceKind } from '../exercise/divergence';
import type { Observation } from '../exercise/observation';
import { statesOf } from '../values/definition';
import { brokenBy, whereItStops } from './break-down';
import { type Asked, name, type Reason, reason } from './reason';
import { waited, wrongTime } from './timing';
import { entryFor, numberIn, stepTo, trailTo, type Visit } from './trail';
import { wayTo } from './way-to';

/** Names of fields as they are listed in a sentence. */
const listed = (fields: readonly string[]): string => {
  const told = fields.map((field) => `\`${field}\``);
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
};

/** What a state does with an error: retried, caught, or neither. */
const afterError = (visit: Visit): Reason | undefined => {
  const { at, error, failures } = visit;
  if (error === undefined) return undefined;
  if (error === 'States.Runtime')
    return reason(at.place, `${name(visit)} failed with \`States.Runtime\`, which is neither retried nor caught.`);
  const retrier = entryFor(at, 'Retry', error);
  const catcher = entryFor(at, 'Catch', error);
  const most = retrier && numberIn(retrier.entry, 'MaxAttempts', 3);
  const used =
    retrier && most !== undefined && failures > most
      ? `\`Retry[${retrier.index}]\` of ${name(visit)} allows ${most} ${most === 1 ? 'retry' : 'retries'} after the first call (\`MaxAttempts\`), and they are used up`
      : memberOf(at.state, 'Retry') === undefined
        ? `${name(visit)} failed, and has no \`Retry\``
        : `no entry of \`Retry\` of ${name(visit)} names the error it failed with`;
  const then = catcher
    ? `\`Catch[${catcher.index}]\` takes the error and leads to “${String(catcher.entry.Next)}”`
    : memberOf(at.state, 'Catch') === undefined
      ? 'it has no `Catch` either'
      : 'no entry of `Catch` takes it either';
  const place = retrier ? [...retrier.place, 'MaxAttempts'] : catcher ? catcher.place : at.place;
  return reason(place, `${used.charAt(0).toUpperCase()}${used.slice(1)}; ${then}.`);
};

/** What a Choice does with a member that is not there. */
const ASK_FIRST = ' A rule that reads what is not there fails; whether it is there, `IsPresent` asks.';

/** A path or an expression that found nothing ended the run. */
const brokeDown = ({ actual, definition }: Asked): Reason | undefined => {
  const own = brokenBy(actual, definition);
  const child = actual.error === 'States.ExceedToleratedFailureThreshold' ? actual.failedChild : undefined;
  const broken = own ?? (child && brokenBy(child, definition));
  if (broken === undefined) return undefined;
  const trail = trailTo(actual, actual.lastEvent, definition);
  const [last] = trail;
  const at = statesOf(definition).find((one) => one.name === broken.state) ?? last?.at;
  if (!at) return undefined;
  if (!own)
    return reason(
      at.place,
      `More children of the Map failed than it may put up with. In the first of them “${at.name}” failed with \`${child?.error}\`: ${broken.said}.`,
    );
  const asks = at.state.Type === 'Choice' && at.language === 'JSONPath' ? ASK_FIRST : '';
  const untouched = actual.events.findLast(({ type }) => !/^(EvaluationFailed|ExecutionFailed)$/.test(type));
  const stops = untouched ? whereItStops(broken.text, at, untouched) : '';
  const failed = `“${at.name}” failed with \`${actual.error}\`: ${broken.said}${stops}.${asks}`;
  const from = at.name === last?.at.name && untouched?.type.endsWith('StateEntered') ? given(trail) : undefined;
  return reason(at.place, from ? `${failed} ${from.sentence}` : failed);
};

const extraCall = ({ divergence, trail }: Asked): Reason | undefined => {
  const [last] = trail;
  if (last && last.failures > 0 && last.error !== undefined && (divergence.nth ?? 1) > 1) {
    const retrier = entryFor(last.at, 'Retry', last.error);
    const most = retrier && numberIn(retrier.entry, 'MaxAttempts', 3);
    if (retrier)
      return reason(
        [...retrier.place, 'MaxAttempts'],
        `\`Retry[${retrier.index}]\` of ${name(last)} takes the error, and its \`MaxAttempts\`${memberOf(retrier.entry, 'MaxAttempts') === undefined ? ', 3 where it is not given,' : ` ${most}`} counts retries: with the first call that makes up to ${(most ?? 3) + 1}.`,
      );
  }
  return wayTo(trail);
};

/** A call that is still waited for when the execution's own time is over. */
const unanswered = ({ actual, definition }: Asked): Reason | undefined => {
  if (actual.status !== 'TIMED_OUT') return undefined;
  // The event that ends a run by time names no event before it.
  const [last] = trailTo(actual, actual.lastEvent - 1, definition);
  if (last?.at.state.Type !== 'Task') return undefined;
  const bound = ['TimeoutSeconds', 'TimeoutSecondsPath'].find((field) => memberOf(last.at.state, field) !== undefined);
  return reason(
    last.at.place,
    `${name(last)} was still waiting for an answer when the execution’s own time was over${bound ? '' : '; without `TimeoutSeconds` a Task waits as long as that'}.`,
  );
};

const missingCall = (asked: Asked): Reason | undefined => {
  const { trail, divergence, actual } = asked;
  const [last, before] = trail;
  if (divergence.instead !== undefined) return insteadOf(trail);
  if (actual.status === 'RUNNING') return wrongEnd(asked);
  const broken = brokeDown(asked) ?? unanswered(asked);
  if (broken) return broken;
  if (last?.at.state.Type === 'Choice' && actual.error === 'States.Runtime') return wrongEnd(asked);
  const again = divergence.isRetry === true && last?.error === undefined && last?.at.name === divergence.state;
  if (last && again && last.at.state.Type === 'Task')
    return reason(
      last.at.place,
      `The call made by ${name(last)} ended well, so there was nothing to try again${memberOf(last.at.state, 'TimeoutSeconds') === undefined ? '; without `TimeoutSeconds` it may take as long as it likes' : ''}.`,
    );
  const failed = last?.error !== undefined ? last : before?.error !== undefined ? before : undefined;
  return (failed && afterError(failed)) ?? ends(trail);
};

/** What called something else than it should: the way that led there, else the field that names it. */
const insteadOf = (trail: readonly Visit[]): Reason | undefined => {
  const [last, before] = trail;
  if (!last || (before && stepTo(before, last.at.name))) return wayTo(trail);
  return reason([...last.at.place, 'Resource'], `What is called is named in the \`Resource\` of ${name(last)}.`);
};

/** With the rule of the Choice that led there, where one did: it, and not the last state, is what to look at. */
const chosen = (trail: readonly Visit[], end: Reason): Reason => {
  const way = trail[1]?.at.state.Type === 'Choice' ? wayTo(trail) : undefined;
  return way ? { sentence: `${end.sentence} ${way.sentence}`, location: way.location } : end;
};

/** The state the run ended in, and what a Choice right before it had to do with that. */
const ends = (trail: readonly Visit[]): Reason | undefined => {
  const [last] = trail;
  if (!last) return undefined;
  if (last.error !== undefined) return afterError(last);
  const { state, place } = last.at;
  if (state.Type === 'Fail') return wayTo(trail);
  if (memberOf(state, 'End') === true)
    return chosen(trail, reason([...place, 'End'], `The run ended in ${name(last)}, which has \`End\`.`));
  return chosen(trail, reason(place, `The run ended in ${name(last)}.`));
};

/** Fields that make what a state's work is given, and so nothing that goes on; a Pass has no work. */
const SENT: ReadonlySet<string> = new Set(['InputPath', 'Parameters', 'Arguments']);

const shaping = {
  JSONPath: ['InputPath', 'Parameters', 'Result', 'ResultSelector', 'ResultPath', 'OutputPath'],
  JSONata: ['Arguments', 'Output', 'Assign'],
} as const;

/** What a state gives to the next one, by the fields it has and lacks. */
const gives = (visit: Visit, to: string | undefined): Reason | undefined => {
  const { state, place, language } = visit.at;
  const step = to === undefined ? undefined : stepTo(visit, to);
  if (step?.catcher) {
    const field = language === 'JSONata' ? 'Output' : 'ResultPath';
    return memberOf(step.catcher, field) === undefined
      ? reason(
          step.place,
          `${name(visit)} was left by ${step.by}, which has no \`${field}\`: the error object took the place of the state’s input.`,
        )
      : reason(
          [...step.place, field],
          `${name(visit)} was left by ${step.by}; its \`${field}\` says where the error object goes.`,
        );
  }
  const type = String(state.Type);
  if (!['Task', 'Parallel', 'Map', 'Pass'].includes(type)) return undefined;
  const has = shaping[language].filter((field) => memberOf(state, field) !== undefined);
  const makes = has.filter((field) => type === 'Pass' || !SENT.has(field));
  if (language === 'JSONPath' && type !== 'Pass' && memberOf(state, 'ResultPath') === undefined)
    return reason(
      place,
      `${name(visit)} has no \`ResultPath\`, so its result took the place of its input${has.length > 0 ? ` (it has ${listed(has)})` : ''}.`,
    );
  if (language === 'JSONata' && type !== 'Pass' && memberOf(state, 'Output') === undefined)
    return reason(place, `${name(visit)} has no \`Output\`, so its result as it is went on.`);
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
    : reason([...place, field], `What went on from ${name(visit)} is made by its ${listed(makes)}.`);
};

/** What the last state before this one that gave the data its shape did with it; a Wait or a Choice passes on what it was given. */
const given = (trail: readonly Visit[]): Reason | undefined => {
  for (let index = 1; index < trail.length; index++) {
    const [visit, next] = [trail[index], trail[index - 1]];
    const from = visit && next && gives(visit, next.at.name);
    if (from) return from;
    if (!['Wait', 'Choice'].includes(String(visit?.at.state.Type))) return undefined;
  }
  return undefined;
};

const wrongArguments = ({ trail }: Asked): Reason | undefined => {
  const [last] = trail;
  if (!last) return undefined;
  const field = ['Arguments', 'Parameters', 'InputPath'].find((one) => memberOf(last.at.state, one) !== undefined);
  const from = given(trail);
  if (field === undefined) {
    const whole = `${name(last)} has no \`${last.at.language === 'JSONata' ? 'Arguments' : 'Parameters'}\`, so it sends its whole input.`;
    return from ? { ...from, sentence: `${whole} ${from.sentence}` } : reason(last.at.place, whole);
  }
  const made = `What ${name(last)} sends is made by its \`${field}\``;
  const choice = trail[1]?.at.state.Type === 'Choice' ? wayTo(trail) : undefined;
  const others = [from, choice].flatMap((one) => one?.sentence ?? []).join(' ');
  return reason([...last.at.place, field], from ? `${made} from its input. ${others}` : `${made}. ${others}`.trimEnd());
};

const wrongRole = ({ trail }: Asked): Reason | undefined => {
  const [last] = trail;
  if (!last) return undefined;
  return memberOf(last.at.state, 'Credentials') === undefined
    ? reason(last.at.place, `${name(last)} has no \`Credentials\`, so its call is made under the execution role.`)
    : reason([...last.at.place, 'Credentials'], `The role is named in the \`Credentials\` of ${name(last)}.`);
};

const wrongEnd = (asked: Asked): Reason | undefined => {
  const { trail, actual, divergence } = asked;
  const [last] = trail;
  const broken = brokeDown(asked) ?? unanswered(asked);
  if (broken) return broken;
  if (last?.at.state.Type === 'Choice' && actual.error === 'States.Runtime')
    return memberOf(last.at.state, 'Default') === undefined
      ? reason(
          last.at.place,
          `The run ended in the Choice ${name(last)} with \`States.Runtime\`: either no rule held and there is no \`Default\`, or a path found nothing.`,
        )
      : reason(
          last.at.place,
          `The run ended in the Choice ${name(last)} with \`States.Runtime\`: a path found nothing.`,
        );
  if (actual.status === 'RUNNING' && last)
    return reason(
      last.at.place,
      `${name(last)} waits for an answer that never comes, and has no \`TimeoutSeconds\` that would end it.`,
    );
  const end = ends(trail);
  return end && divergence.kind === 'status' && actual.status === 'SUCCEEDED'
    ? {
        ...end,
        sentence: `${end.sentence} An execution fails only in a Fail state, or by an error that nothing catches.`,
      }
    : end;
};

const wrongOutput = ({ trail }: Asked): Reason | undefined => {
  const last = trail.find(({ at }) => !['Succeed', 'Wait', 'Choice'].includes(String(at.state.Type)));
  return last && (gives(last, undefined) ?? ends(trail));
};

const wrongDuration = ({ trail }: Asked): Reason | undefined => {
  const waiting = trail.find(({ at }) => at.state.Type === 'Wait');
  if (waiting) return waited(waiting, 'The run');
  return ends(trail);
};

const looping = ({ trail }: Asked): Reason | undefined => {
  const names = trail.map(({ at }) => at.name);
  const again = names.find((one, index) => names.indexOf(one) !== index);
  const visit = trail.find(({ at }) => at.name === again);
  return visit && reason(visit.at.place, `The run comes to ${name(visit)} again and again.`);
};

const reasons: Record<DivergenceKind, (asked: Asked) => Reason | undefined> = {
  'extra-call': extraCall,
  'missing-call': missingCall,
  arguments: wrongArguments,
  role: wrongRole,
  time: wrongTime,
  order: wrongTime,
  status: wrongEnd,
  error: wrongEnd,
  cause: wrongEnd,
  output: wrongOutput,
  duration: wrongDuration,
  count: extraCall,
  forbidden: ({ trail }) => wayTo(trail),
  transitions: looping,
  price: looping,
  trace: ({ trail }) => ends(trail),
  history: ({ trail }) => wayTo(trail),
  limit: looping,
};

/** Why the run went its way there, where the definition tells. */
export const why = (divergence: Divergence, actual: Observation, definition: JsonValue): Reason | undefined =>
  reasons[divergence.kind]({ divergence, actual, definition, trail: trailTo(actual, divergence.event, definition) });
