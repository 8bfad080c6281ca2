import { describe, expect, it } from 'vitest';
import { type CardDraft, cardDraftSchema, cardSchema, completeCard, Unprovable } from '@/grading';
import { raw } from './cards';

type Computed = 'predict-event' | 'predict-output' | 'spot-fault';

/** The card as its author writes it, with something changed. */
const draftOf = (kind: Computed, changes: object = {}): CardDraft => {
  const { computed: _, ...draft } = raw[kind];
  return cardDraftSchema.parse({ ...draft, ...changes });
};

describe.each(['predict-event', 'predict-output', 'spot-fault'] as const)('a %s card', (kind) => {
  it('gets its key from the interpreter or the checker', async () => {
    const card = await completeCard(draftOf(kind));
    if (card instanceof Unprovable) throw new Error(card.message);
    const { computed } = cardSchema.parse(card) as { computed: object };
    const { message: _, ...expected } = raw[kind].computed as { message?: string };
    expect(computed).toMatchObject(expected);
  });

  it('cannot be written with a key', () => {
    expect(cardDraftSchema.safeParse(raw[kind]).success).toBe(false);
    expect(cardSchema.safeParse(draftOf(kind)).success).toBe(false);
  });
});

describe('what cannot be computed names the place', () => {
  const wrong = { explanation: 'no', misconception: 'wrong' };
  const other = { event: { type: 'MapRunStarted' as const }, ...wrong };
  const task =
    '{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": { "QueueUrl": "q", "MessageBody": "m" }, "End": true } } }';
  it.each<[string, Computed, object, string]>([
    ['more events than there are', 'predict-event', { after: 50 }, 'after'],
    [
      'a mistake that comes next',
      'predict-event',
      { mistakes: [other, { event: { type: 'PassStateEntered', about: 'P' }, ...wrong }] },
      'mistakes.1.event',
    ],
    ['an event twice', 'predict-event', { mistakes: [other, other] }, 'mistakes'],
    ['a definition that cannot run', 'predict-event', { machine: { definition: '{}' } }, 'machine.definition'],
    [
      'an input that is not JSON',
      'predict-output',
      { machine: { definition: raw['predict-output'].machine.definition, input: '{' } },
      'machine.input',
    ],
    ['a task nobody answers', 'predict-output', { machine: { definition: task } }, 'machine.responses'],
    [
      'a mistake that is how it ends, however it is spaced',
      'predict-output',
      {
        mistakes: [
          { outcome: { error: 'E' }, ...wrong },
          { outcome: { output: '{"x" : 1}' }, ...wrong },
        ],
      },
      'mistakes.1.outcome',
    ],
    [
      'a mistake that is not JSON',
      'predict-output',
      {
        mistakes: [
          { outcome: { output: '{' }, ...wrong },
          { outcome: { error: 'E' }, ...wrong },
        ],
      },
      'mistakes.0.outcome.output',
    ],
    ['another rule than the one broken', 'spot-fault', { rule: 'field.unknown' }, 'definition'],
    [
      'a definition without a fault',
      'spot-fault',
      { definition: raw['predict-event'].machine.definition },
      'definition',
    ],
    ['a mistake on the line at fault', 'spot-fault', { mistakes: [{ line: 2, ...wrong }] }, 'mistakes.0.line'],
    ['a mistake on no line', 'spot-fault', { mistakes: [{ line: 99, ...wrong }] }, 'mistakes.0.line'],
  ])('%s', async (_, kind, changes, path) => {
    const refused = await completeCard(draftOf(kind, changes));
    expect(refused instanceof Unprovable ? refused.path.join('.') : 'computed').toBe(path);
  });
});
