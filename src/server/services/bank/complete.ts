import { type Card, type CardDraft, type CardNames, cardSchema, checkCard, type FieldFault } from '@/grading';
import { completeInSandbox } from '../../sandbox/ask-sandbox';
import { pool } from '../../sandbox/pool';
import { Refusal } from '../refusal';

/** How long a request waits for a place to run a card's machine, in milliseconds. */
const longestWait = 10_000;

export type CompletedCard = { readonly card: Card } | { readonly faults: readonly FieldFault[] };

async function run(draft: CardDraft): Promise<CompletedCard | Refusal> {
  const place = await pool().take(performance.now() + longestWait);
  if (!place) return new Refusal('too-many', 'Many machines are being run just now. Try again in a moment.', 5);
  try {
    const outcome = await completeInSandbox(place, draft);
    if (outcome.kind === 'completed') return { card: outcome.card };
    if (outcome.kind === 'fault') {
      console.error('a card could not be completed:', outcome.reason);
      return new Refusal('conflict', 'Running this failed on our side. Your text is kept; try again.');
    }
    const path = outcome.kind === 'unprovable' ? outcome.path : ['machine' in draft ? 'machine' : 'definition'];
    return { faults: [{ path, message: outcome.message }] };
  } finally {
    place.release();
  }
}

/**
 * The card of a draft: as the author wrote it, with its key where a run or the checker finds it (in a worker, bounded). Or what is wrong
 * with which field.
 */
export async function completeDraft(body: unknown, names: CardNames): Promise<CompletedCard | Refusal> {
  const checked = checkCard(body, names);
  if ('faults' in checked) return checked;
  // Most kinds hold their key as they are written.
  const whole = cardSchema.safeParse(checked.draft);
  return whole.success ? { card: whole.data } : run(checked.draft);
}
