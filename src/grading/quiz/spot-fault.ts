import { z } from 'zod';
import { causes, checkDocument } from '@/asl';
import { Unprovable } from './card-machine';
import {
  cardFields,
  type GradedAs,
  mistakeFields,
  type PresentedFields,
  presentFields,
  type QuizKind,
  Refused,
  readResponse,
  verdict,
  wrongMistakes,
} from './common';

const line = z.int().min(1).max(200);

const fields = {
  kind: z.literal('spot-fault'),
  ...cardFields,
  /** ASL as JSON text, shown with its lines numbered; the checker must find exactly one fault (or one warning alone) in it. */
  definition: z.string().trim().min(2).max(20_000),
  /** The checker's rule the definition breaks. */
  rule: z.string().min(1),
  /** Why that line is at fault. */
  right: mistakeFields.explanation,
  mistakes: z.array(z.strictObject({ line, ...mistakeFields })).min(1),
  /** Shown for a line nobody foresaw. */
  otherwise: mistakeFields.explanation,
};

/** As its author writes it: the checker says where the fault is. */
export const spotFaultDraft = z.strictObject(fields);
export type SpotFaultDraft = z.infer<typeof spotFaultDraft>;

export const spotFaultSchema = z.strictObject({
  ...fields,
  /** Made by checking the definition, never written. */
  computed: z.strictObject({
    /** The lines that hold the fault; the first is shown as the key. */
    lines: z.array(line).min(1),
    /** What the checker says of it. */
    message: z.string(),
  }),
});
export type SpotFaultCard = z.infer<typeof spotFaultSchema>;

export interface PresentedSpotFault extends PresentedFields {
  readonly kind: 'spot-fault';
  readonly definition: string;
}

export type GradedSpotFault = GradedAs<'spot-fault', { readonly lines: readonly number[]; readonly message: string }>;

const spotFaultResponse = z.strictObject({ line: z.int().min(0).max(200) });
export type SpotFaultResponse = z.infer<typeof spotFaultResponse>;

const linesOf = (definition: string): string[] => definition.split('\n');

/** Checks the definition and writes into the card where its one fault is. */
export const computeSpotFault = async (draft: SpotFaultDraft): Promise<SpotFaultCard | Unprovable> => {
  const checked = checkDocument(draft.definition);
  const all = causes(checked.diagnostics);
  // What the service refuses is the fault; only where it refuses nothing may a warning be asked for.
  const errors = all.filter(({ severity }) => severity === 'ERROR');
  const found = errors.length > 0 ? errors : all;
  const [fault] = found;
  if (!fault || found.length > 1 || fault.rule !== draft.rule)
    return new Unprovable(
      ['definition'],
      `the checker must find ${draft.rule} alone; it finds ${found.map(({ rule }) => rule).join(', ') || 'nothing'}`,
    );
  const { start, end } = checked.rangeOf(fault);
  const lines = Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
  const count = linesOf(draft.definition).length;
  if (lines.length > count / 3) return new Unprovable(['definition'], 'the fault takes more than a third of the lines');
  const key = draft.mistakes.findIndex((mistake) => lines.includes(mistake.line) || mistake.line > count);
  if (key >= 0) return new Unprovable(['mistakes', key, 'line'], 'is a line of the fault, or not in the definition');
  return { ...draft, computed: { lines, message: fault.message } };
};

export const spotFault: QuizKind<SpotFaultCard, PresentedSpotFault, GradedSpotFault> = {
  present: (card) => ({ kind: 'spot-fault', ...presentFields(card), definition: card.definition }),

  grade: (card, given) => {
    const response = readResponse(spotFaultResponse, given);
    if (response instanceof Refused) return response;
    if (response.line === 0) return new Refused('Choose a line first.', true);
    const text = linesOf(card.definition)[response.line - 1];
    if (text === undefined) return new Refused('This answer names a line the definition does not have.');
    const { lines, message } = card.computed;
    const correct = lines.includes(response.line);
    const mistake = correct ? undefined : card.mistakes.find((one) => one.line === response.line);
    const remark = {
      id: 'response',
      text,
      chosen: true,
      correct,
      explanation: correct ? card.right : (mistake?.explanation ?? card.otherwise),
      misconception: mistake?.misconception,
    };
    return { kind: 'spot-fault', correct, key: { lines, message }, ...verdict(card, [remark]) };
  },

  wrongChoices: ({ mistakes }) => wrongMistakes(mistakes),
};
