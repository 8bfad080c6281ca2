import { type JsonValue, memberOf } from '@/asl';
import type { Divergence, DivergenceKind } from '../exercise/divergence';
import type { Observation } from '../exercise/observation';
import { statesOf } from '../values/definition';
import { afterError } from './after-error';
import { failsAsWritten, resultAsWritten, sentAsWritten } from './as-written';
import { brokenBy, fieldPlace, foundNothing, isInputKept, ofTheResult, whereItStops } from './break-down';
import { inChild, TOO_MANY, TOO_MANY_SAID } from './child';
import { given, gives } from './gives';
import { partThatDiffers, readsInput, variablesIn } from './part-that-differs';
import { type Asked, name, type Reason, reason } from './reason';
import { waited, wrongTime } from './timing';
import { entryFor, numberIn, stepTo, trailTo, type Visit } from './trail';
import { wayTo, wildcardOf } from './way-to';

/** The cause of a Choice that found no state to go to. */
const NO_NEXT = /does not point to a next state/;

/** What a Choice does with a member that is not there. */
const ASK_FIRST = ' A rule that reads what is not there fails; whether it is there, `IsPresent` asks.';

/** A path or an expression that could not be worked out ended the run. */
const brokeDown = ({ actual, definition }: Asked): Reason | undefined => {
  const broken = brokenBy(actual, definition);
  if (broken === undefined) return actual.error === TOO_MANY ? inChild(actual, definition) : undefined;
  const trail = trailTo(actual, actual.lastEvent, definition);
  const [last] = trail;
  const at = statesOf(definition).find((one) => one.name === broken.state) ?? last?.at;
  if (!at) return undefined;
  const asks = at.state.Type === 'Choice' && at.language === 'JSONPath' ? ASK_FIRST : '';
  const untouched = actual.events.findLast(({ type }) => !/^(EvaluationFailed|ExecutionFailed)$/.test(type));
  const stops = untouched && foundNothing(broken) ? whereItStops(broken.text, at, untouched) : '';
  const failed = `“${at.name}” failed with \`${actual.error}\`: ${broken.said}${stops || ofTheResult(broken, at)}.${asks}`;
  const isGiven =
    at.name === last?.at.name &&
    foundNothing(broken) &&
    (untouched?.type.endsWith('StateEntered') || isInputKept(broken.text, at));
  const from = isGiven ? given(trail) : undefined;
  return reason(fieldPlace(at, broken.field), from ? `${failed} ${from.sentence}` : failed);
};

const extraCall = ({ divergence, trail }: Asked): Reason | undefined => {
  const [last] = trail;
  if (last && last.errors.length > 0 && last.error !== undefined && (divergence.nth ?? 1) > 1) {
    const retrier = entryFor(last.at, 'Retry', last.error);
    const most = retrier && numberIn(retrier.entry, 'MaxAttempts', 3);
    if (retrier)
      return reason(
        [...retrier.place, 'MaxAttempts'],
        `\`Retry[${retrier.index}]\` of ${name(last)}${wildcardOf(retrier.entry, last.error)} takes the error, and its \`MaxAttempts\`${memberOf(retrier.entry, 'MaxAttempts') === undefined ? ', 3 where it is not given,' : ` ${most}`} counts retries: with the first call that makes up to ${(most ?? 3) + 1}.`,
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

/** With the rule or the catcher that led there, where one did: it, and not the last state, is what to look at. */
const chosen = (trail: readonly Visit[], end: Reason): Reason => {
  const [last, before] = trail;
  const isCaught = last && before && stepTo(before, last.at.name)?.catcher !== undefined;
  const way = isCaught || before?.at.state.Type === 'Choice' ? wayTo(trail) : undefined;
  return way ? { sentence: `${end.sentence} ${way.sentence}`, location: way.location } : end;
};

/** The state the run ended in, and what a Choice or a catcher right before it had to do with that. */
const ends = (trail: readonly Visit[]): Reason | undefined => {
  const [last] = trail;
  if (!last) return undefined;
  if (last.error !== undefined) return afterError(last);
  const { state, place } = last.at;
  if (state.Type === 'Fail') return failsAsWritten(last) ?? wayTo(trail);
  if (memberOf(state, 'End') === true)
    return chosen(trail, reason([...place, 'End'], `The run ended in ${name(last)}, which has \`End\`.`));
  return chosen(trail, reason(place, `The run ended in ${name(last)}.`));
};

const wrongArguments = (asked: Asked): Reason | undefined => {
  const { trail, divergence, definition } = asked;
  const [last] = trail;
  if (!last) return undefined;
  const literal = resultAsWritten(asked);
  if (literal) return literal;
  const field = ['Arguments', 'Parameters', 'InputPath'].find((one) => memberOf(last.at.state, one) !== undefined);
  const from = given(trail);
  if (field === undefined) {
    const whole = `${name(last)} has no \`${last.at.language === 'JSONata' ? 'Arguments' : 'Parameters'}\`, so it sends its whole input.`;
    return from ? { ...from, sentence: `${whole} ${from.sentence}` } : reason(last.at.place, whole);
  }
  const sent = memberOf(last.at.state, field);
  const differs = sent === undefined ? undefined : partThatDiffers(sent, divergence, last.at);
  const made = `What ${name(last)} sends is made by its \`${field}\``;
  const part =
    differs?.text === undefined
      ? ''
      : `; what is wrong in it is made by ${differs.text}${sentAsWritten(differs, last.at)}`;
  const place = [...last.at.place, field, ...(differs?.place ?? [])];
  const variables = variablesIn(differs?.value ?? sent ?? null, definition);
  // An expression that reads variables alone has nothing of what went on from the state before.
  const reads = readsInput(differs?.value ?? sent ?? null, last.at.language) ? from : undefined;
  const choice = trail[1]?.at.state.Type === 'Choice' && reads ? wayTo(trail) : undefined;
  const others = [reads?.sentence, variables, choice?.sentence].flatMap((one) => one ?? []).join(' ');
  return reason(
    place,
    `${made}${part || `${reads ? ' from its input' : ''}, and nothing else is sent`}. ${others}`.trimEnd(),
  );
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
    return reason(
      last.at.place,
      `The run ended in the Choice ${name(last)} with \`States.Runtime\`: ${memberOf(last.at.state, 'Default') === undefined && NO_NEXT.test(actual.cause ?? '') ? 'none of its rules held, and it has no `Default`' : 'a path found nothing'}.`,
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

const wrongOutput = (asked: Asked): Reason | undefined => {
  const { trail } = asked;
  const literal = resultAsWritten(asked);
  if (literal) return literal;
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

/** With what befell a child, where the Map on the way failed for its children. */
const withChild = (found: Reason | undefined, { trail, actual, definition }: Asked): Reason | undefined => {
  const failed = trail.slice(0, 2).some(({ error }) => error === TOO_MANY);
  const child = failed ? inChild(actual, definition) : undefined;
  if (failed && !child && found) return { ...found, sentence: `${found.sentence} ${TOO_MANY_SAID}` };
  if (!child || found?.sentence === child.sentence) return found;
  return { ...child, sentence: found ? `${found.sentence} ${child.sentence}` : child.sentence };
};

/** Why the run went its way there, where the definition tells. */
export const why = (divergence: Divergence, actual: Observation, definition: JsonValue): Reason | undefined => {
  const asked = { divergence, actual, definition, trail: trailTo(actual, divergence.event, definition) };
  return withChild(reasons[divergence.kind](asked), asked);
};
