import { z } from 'zod';
import { eventTypes, type HistoryEvent } from '@/asl';
import { detailsOf } from '../align/details';
import { cardMachine, type PresentedMachine, presentMachine, runCardMachine, Unprovable } from './card-machine';
import {
  cardFields,
  type GradedAs,
  mistakeFields,
  type PresentedFields,
  presentFields,
  type QuizKind,
  Refused,
  readResponse,
  wrongMistakes,
} from './common';
import { gradePredicted } from './grade-predicted';
import { shuffle } from './shuffle';

/** An event as it is asked for: its type, and the state or the error where it names one. */
const event = z.strictObject({ type: z.enum(eventTypes), about: z.string().min(1).max(256).optional() });
type Event = z.infer<typeof event>;

/** An event of the history that is shown. `at`: virtual milliseconds since the start. */
const shownEvent = z.strictObject({ ...event.shape, at: z.int().nonnegative() });

const fields = {
  kind: z.literal('predict-event'),
  ...cardFields,
  machine: cardMachine,
  /** How many events are shown; the one after them is asked for. */
  after: z.int().min(1).max(100),
  /** Why that event comes next. */
  right: mistakeFields.explanation,
  mistakes: z
    .array(z.strictObject({ event, ...mistakeFields }))
    .min(2)
    .max(5),
};

/** As its author writes it: a run says what is shown and which event is next. */
export const predictEventDraft = z.strictObject(fields);
export type PredictEventDraft = z.infer<typeof predictEventDraft>;

export const predictEventSchema = z.strictObject({
  ...fields,
  /** Made by running the machine, never written. */
  computed: z.strictObject({ shown: z.array(shownEvent), next: event }),
});
export type PredictEventCard = z.infer<typeof predictEventSchema>;

export interface PresentedPredictEvent extends PresentedFields {
  readonly kind: 'predict-event';
  readonly machine: PresentedMachine;
  /** The history so far; the first has id 1. */
  readonly shown: readonly z.infer<typeof shownEvent>[];
  /** What may come next, each as `eventText` writes it. */
  readonly options: readonly string[];
}

export type GradedPredictEvent = GradedAs<'predict-event', { readonly option: string }>;

const predictEventResponse = z.strictObject({ option: z.string().max(512) });
export type PredictEventResponse = z.infer<typeof predictEventResponse>;

/** `TaskStateEntered: Charge`; a type alone where the event names neither state nor error. */
export const eventText = ({ type, about }: Event): string => (about === undefined ? type : `${type}: ${about}`);

const eventOf = (given: HistoryEvent): Event => {
  const { error, name } = detailsOf(given);
  const about = /(Failed|TimedOut)$/.test(given.type) ? error : name;
  return { type: given.type as Event['type'], ...(typeof about === 'string' && about ? { about } : {}) };
};

/** Runs the machine and writes into the card what is shown and what comes next. */
export const computePredictEvent = async (draft: PredictEventDraft): Promise<PredictEventCard | Unprovable> => {
  const run = await runCardMachine(draft.machine);
  if (run instanceof Unprovable) return run;
  const events = run.events();
  const [last] = events.slice(draft.after);
  if (!last) return new Unprovable(['after'], `the run has only ${events.length} events`);
  const next = eventOf(last);
  const key = draft.mistakes.findIndex((mistake) => eventText(mistake.event) === eventText(next));
  if (key >= 0) return new Unprovable(['mistakes', key, 'event'], `«${eventText(next)}» is what comes next`);
  if (new Set(draft.mistakes.map((mistake) => eventText(mistake.event))).size < draft.mistakes.length)
    return new Unprovable(['mistakes'], 'name each event once');
  const shown = events
    .slice(0, draft.after)
    .map((one) => ({ ...eventOf(one), at: Math.round(one.timestamp * 1000) - run.startTime }));
  return { ...draft, computed: { shown, next } };
};

export const predictEvent: QuizKind<PredictEventCard, PresentedPredictEvent, GradedPredictEvent> = {
  present: (card, seed) => ({
    kind: 'predict-event',
    ...presentFields(card),
    machine: presentMachine(card.machine),
    shown: card.computed.shown,
    options: shuffle([card.computed.next, ...card.mistakes.map((mistake) => mistake.event)].map(eventText), seed),
  }),

  grade: (card, given) => {
    const response = readResponse(predictEventResponse, given);
    if (response instanceof Refused) return response;
    const mistakes = card.mistakes.map(({ event, ...mistake }) => ({ ...mistake, text: eventText(event) }));
    const graded = gradePredicted(card, eventText(card.computed.next), mistakes, response.option);
    return graded instanceof Refused ? graded : { kind: 'predict-event', ...graded };
  },

  wrongChoices: ({ mistakes }) => wrongMistakes(mistakes),
};
