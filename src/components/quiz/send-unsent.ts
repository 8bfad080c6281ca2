import type { Reply } from '@/trpc/learner-client';

/** An answer as the browser holds it; its revision counts up with each change. */
export interface Revised {
  readonly place: number;
  readonly revision: number;
}

/** How far sending got: all of it; the time is over; or the server could not be asked, and the rest waits. */
export type Sent = { readonly at: 'saved' } | { readonly at: Exclude<Reply, 'refused'>; readonly message: string };

interface Sending<Answer extends Revised> {
  /** Places whose answers the server does not have; what it takes leaves, and what it refuses. */
  readonly unsent: Set<number>;
  /** Why an answer was not taken, by place; a change of the answer has it sent again. */
  readonly refused: Map<number, string>;
  readonly latest: (place: number) => Answer | undefined;
  readonly send: (answer: Answer) => Promise<void>;
  readonly replyTo: (error: unknown) => Reply;
}

/**
 * Sends answers one after the other. Only the server's word that the time is over ends it; an answer it refuses stands aside, kept, so that
 * those behind it arrive; whatever else goes wrong is tried again later.
 */
export async function sendUnsent<Answer extends Revised>(given: Sending<Answer>): Promise<Sent> {
  const { unsent, refused, latest, send, replyTo } = given;
  for (let place = first(unsent); place !== undefined; place = first(unsent)) {
    const answer = latest(place);
    let failed: string | undefined;
    try {
      if (answer) await send(answer);
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const reply = replyTo(error);
      if (reply !== 'refused') return { at: reply, message };
      failed = message;
    }
    // Changed while it was on its way: what is there now is sent next.
    if (latest(place)?.revision !== answer?.revision) continue;
    unsent.delete(place);
    if (failed === undefined) refused.delete(place);
    else refused.set(place, failed);
  }
  return { at: 'saved' };
}

const first = (places: ReadonlySet<number>): number | undefined => places.values().next().value;

/** Which answers were refused and why; undefined where none was. */
export function refusedLine(refused: ReadonlyMap<number, string>): string | undefined {
  const [one] = refused;
  if (!one) return undefined;
  const [place, reason] = one;
  const others = refused.size > 1 ? ` ${refused.size - 1} more wait too.` : '';
  return `Your answer to question ${place + 1} is kept here and not yet saved: ${reason}${others}`;
}
