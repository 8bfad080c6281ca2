import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { pool } from '../../sandbox/pool';
import { Refusal } from '../refusal';
import { createSubmission, type SubmissionInput } from './create-submission';
import { gradeClaimed } from './grade-claimed';
import { gradeWaiting } from './grade-waiting';

/** Which submission it is, and how far it is. */
type Standing = Pick<Submission, 'id' | 'state'>;

/** How long a submission's own request stays to help grading, in milliseconds; after it the browser asks again. */
const patience = 5_000;
/** How often it looks whether another has graded it. */
const lookAgainMs = 150;

/**
 * Stores a submission, then grades. With a free worker it is graded at once. Else this request lends its hand: each time a worker is
 * free it grades the submission whose turn it is, whoever's it is, until its own is done. Where this instance dies on the way,
 * whoever asks next grades it.
 */
export async function submit(db: Queries, input: SubmissionInput): Promise<Standing | Refusal> {
  const place = pool().takeReady();
  try {
    const owner = randomUUID();
    const stored = await createSubmission(db, input, place && owner);
    if (stored instanceof Refusal || stored.state === 'graded') return stored;
    const isOurs = place !== undefined && stored.leaseOwner === owner;
    const settled = isOurs ? await gradeClaimed(db, place, { claimed: stored, owner }) : undefined;
    if (settled) return settled;
    place?.release();
    return await lendHand(db, stored.id);
  } finally {
    place?.release();
  }
}

async function lendHand(db: Queries, id: string): Promise<Standing> {
  const until = performance.now() + patience;
  for (;;) {
    const { claimed, settled } = await gradeWaiting(db, until);
    if (settled?.id === id) return settled;
    const row = await db.submission.findUniqueOrThrow({ where: { id }, select: { id: true, state: true } });
    if (row.state === 'graded' || performance.now() > until) return row;
    // Another has it in hand, or it failed by our fault as often as it is tried.
    if (!claimed && row.state !== 'grading') return row;
    if (!claimed) await pause(lookAgainMs);
  }
}
