import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { pool } from '../../sandbox/pool';
import { Refusal } from '../refusal';
import { createSubmission, type SubmissionInput } from './create-submission';
import { gradeClaimed } from './grade-claimed';
import { gradeWaiting } from './grade-waiting';

/** Which submission it is, and how far it is; its whole row where it was settled while this request stayed. */
interface Made extends Pick<Submission, 'id' | 'state'> {
  readonly settled?: Submission;
}

/** How long a submission's own request stays to help grading, in milliseconds; after it the browser asks again. */
const patience = 5_000;
/** How often it looks whether another has graded it. */
const lookAgainMs = 150;

/**
 * Stores a submission, then grades. With a free worker it is graded at once. Else this request lends its hand: each time a worker is
 * free it grades the submission whose turn it is, whoever's it is, until its own is done. Where this instance dies on the way,
 * whoever asks next grades it.
 */
export async function submit(db: Queries, input: SubmissionInput): Promise<Made | Refusal> {
  const place = pool().takeReady();
  try {
    const owner = randomUUID();
    const stored = await createSubmission(db, input, place && owner);
    if (stored instanceof Refusal) return stored;
    if (stored.state === 'graded') return { id: stored.id, state: stored.state };
    const isOurs = place !== undefined && stored.leaseOwner === owner;
    const settled = isOurs ? await gradeClaimed(db, place, { claimed: stored, owner }) : undefined;
    if (settled) return { id: settled.id, state: settled.state, settled };
    place?.release();
    return await lendHand(db, stored.id);
  } finally {
    place?.release();
  }
}

async function lendHand(db: Queries, id: string): Promise<Made> {
  const until = performance.now() + patience;
  for (;;) {
    const { claimed, settled } = await gradeWaiting(db, until);
    if (settled?.id === id) return { id, state: settled.state, settled };
    const row = await db.submission.findUniqueOrThrow({ where: { id } });
    const { state } = row;
    if (state === 'graded') return { id, state, settled: row };
    if (performance.now() > until) return { id, state };
    // Another has it in hand, or it failed by our fault as often as it is tried.
    if (!claimed && state !== 'grading') return { id, state };
    if (!claimed) await pause(lookAgainMs);
  }
}
