import { z } from 'zod';
import { execute, InputFault, loadDefinition, MockFault, parseJson, type Run, readMockLists, Script } from '@/asl';
import { responsesSchema } from '../responses';

/** The state machine a card asks about: ASL and input as JSON text, and what answers its tasks. */
export const cardMachine = z.strictObject({
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  definition: z.string().trim().min(2).max(20_000),
  input: z.string().max(20_000).default('{}'),
  responses: responsesSchema.default({}),
});
export type CardMachine = z.infer<typeof cardMachine>;

/** Its part a learner may see: how the tasks will answer is for the prompt to say. */
export interface PresentedMachine {
  readonly type: CardMachine['type'];
  readonly definition: string;
  readonly input: string;
}

export const presentMachine = ({ type, definition, input }: CardMachine): PresentedMachine => ({
  type,
  definition,
  input,
});

/** Why a card's key cannot be computed: where in the card, and what to mend. */
export class Unprovable {
  constructor(
    readonly path: readonly (string | number)[],
    readonly message: string,
  ) {}
}

/** Virtual clocks of cards start here: 2026-01-01T00:00:00Z. */
const START_TIME = 1_767_225_600_000;

/** Runs the machine as the card says. It must run to an end of its own: a missing answer is the author's to add. */
export const runCardMachine = async ({
  type,
  definition,
  input,
  responses,
}: CardMachine): Promise<Run | Unprovable> => {
  const loaded = loadDefinition(definition);
  if ('faults' in loaded)
    return new Unprovable(
      ['machine', 'definition'],
      loaded.faults.map(({ message, location }) => `${message} at ${location}`).join('; '),
    );
  const lists = readMockLists(parseJson(JSON.stringify(responses)) as Parameters<typeof readMockLists>[0]);
  if (lists instanceof MockFault) return new Unprovable(['machine', 'responses'], lists.message);
  const run = await execute(loaded.program, {
    input,
    type,
    startTime: START_TIME,
    seed: 'card',
    responses: new Script(lists),
  });
  if (run instanceof InputFault) return new Unprovable(['machine', 'input'], run.fault.message);
  return run.problem === undefined ? run : new Unprovable(['machine', 'responses'], run.problem);
};
