import { z } from 'zod';
import { parseJson, SyntaxFault, toText } from '@/asl';
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

/** How an execution ends: with an output, as JSON text, or with an error of that name. */
const outcome = z.union([
  z.strictObject({ output: z.string().min(1).max(2_000) }),
  z.strictObject({ error: z.string().min(1).max(256) }),
]);
type Outcome = z.infer<typeof outcome>;

const fields = {
  kind: z.literal('predict-output'),
  ...cardFields,
  machine: cardMachine,
  /** Why it ends so. */
  right: mistakeFields.explanation,
  mistakes: z
    .array(z.strictObject({ outcome, ...mistakeFields }))
    .min(2)
    .max(5),
};

/** As its author writes it: a run says how it ends. */
export const predictOutputDraft = z.strictObject(fields);
export type PredictOutputDraft = z.infer<typeof predictOutputDraft>;

export const predictOutputSchema = z.strictObject({
  ...fields,
  /** Made by running the machine, never written. */
  computed: outcome,
});
export type PredictOutputCard = z.infer<typeof predictOutputSchema>;

export interface PresentedPredictOutput extends PresentedFields {
  readonly kind: 'predict-output';
  readonly machine: PresentedMachine;
  /** How it may end, each as a sentence or as JSON text in backticks. */
  readonly options: readonly string[];
}

export type GradedPredictOutput = GradedAs<'predict-output', { readonly option: string }>;

const predictOutputResponse = z.strictObject({ option: z.string().max(4_000) });
export type PredictOutputResponse = z.infer<typeof predictOutputResponse>;

/** JSON text on one line, spaced always alike, so that white space tells nothing; undefined for what is not JSON. */
const normal = (text: string): string | undefined => {
  const value = parseJson(text);
  return value instanceof SyntaxFault
    ? undefined
    : toText(value).replace(/("(?:[^"\\]|\\.)*")|[:,]/g, (part, text) => (text === undefined ? `${part} ` : part));
};

export const outcomeText = (end: Outcome): string =>
  'output' in end ? `\`${normal(end.output) ?? end.output}\`` : `It fails with \`${end.error}\``;

/** Runs the machine and writes into the card how it ends. */
export const computePredictOutput = async (draft: PredictOutputDraft): Promise<PredictOutputCard | Unprovable> => {
  for (const [index, mistake] of draft.mistakes.entries())
    if ('output' in mistake.outcome && normal(mistake.outcome.output) === undefined)
      return new Unprovable(['mistakes', index, 'outcome', 'output'], 'is not JSON');
  const run = await runCardMachine(draft.machine);
  if (run instanceof Unprovable) return run;
  const computed: Outcome =
    run.outputText === undefined
      ? { error: run.error ?? run.status }
      : { output: normal(run.outputText) ?? run.outputText };
  const texts = draft.mistakes.map((mistake) => outcomeText(mistake.outcome));
  const key = texts.indexOf(outcomeText(computed));
  if (key >= 0) return new Unprovable(['mistakes', key, 'outcome'], `${outcomeText(computed)} is how it ends`);
  if (new Set(texts).size < texts.length) return new Unprovable(['mistakes'], 'name each outcome once');
  return { ...draft, computed };
};

export const predictOutput: QuizKind<PredictOutputCard, PresentedPredictOutput, GradedPredictOutput> = {
  present: (card, seed) => ({
    kind: 'predict-output',
    ...presentFields(card),
    machine: presentMachine(card.machine),
    options: shuffle([card.computed, ...card.mistakes.map((mistake) => mistake.outcome)].map(outcomeText), seed),
  }),

  grade: (card, given) => {
    const response = readResponse(predictOutputResponse, given);
    if (response instanceof Refused) return response;
    const mistakes = card.mistakes.map(({ outcome, ...mistake }) => ({ ...mistake, text: outcomeText(outcome) }));
    const graded = gradePredicted(card, outcomeText(card.computed), mistakes, response.option);
    return graded instanceof Refused ? graded : { kind: 'predict-output', ...graded };
  },

  wrongChoices: ({ mistakes }) => wrongMistakes(mistakes),
};
