import type { Queries } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { draftLimits } from './draft-topic';
import { keepDraft } from './keep-draft';
import { type DraftView, readDraft } from './read-draft';

export interface DraftInput {
  readonly userId: string;
  readonly topic: string;
  readonly text: string;
  /** The revision the text was made from; 0 for the first. */
  readonly revision: number;
  readonly contentVersionId: string | null;
  readonly now?: Date;
}

export type SavedDraft =
  | { readonly saved: true; readonly revision: number }
  /** Someone saved in between (another tab): nothing was overwritten; here is what is stored. */
  | { readonly saved: false; readonly stored: DraftView };

async function conflict(db: Queries, input: DraftInput): Promise<SavedDraft | Refusal> {
  const { draft } = await readDraft(db, input);
  if (!draft)
    return new Refusal(
      'conflict',
      'This draft is not there any more, or you are signed out. The text is kept in this browser: sign in again to go on with it.',
    );
  // The same text twice is one save whose answer was lost.
  return draft.text === input.text ? { saved: true, revision: draft.revision } : { saved: false, stored: draft };
}

/** Milliseconds after which a text that is changed again was a version of its own. */
const rest = 600_000;

/** Keeps what stood there while nothing was changed for a while: somebody may want to go back to it. */
async function keepRested(db: Queries, { userId, topic, text, revision, now = new Date() }: DraftInput): Promise<void> {
  const stored = await db.draft.findFirst({
    where: { userId, topic, revision },
    select: { text: true, updatedAt: true },
  });
  if (!stored || stored.text === text || stored.text.trim() === '') return;
  if (now.getTime() - stored.updatedAt.getTime() < rest) return;
  await keepDraft(db, { userId, topic, text: stored.text, now: stored.updatedAt });
}

/** Saves a draft if it was made from the newest revision; otherwise gives what is stored and changes nothing. */
export async function saveDraft(db: Queries, input: DraftInput): Promise<SavedDraft | Refusal> {
  const { userId, topic, text, revision, contentVersionId } = input;
  if (Buffer.byteLength(text) > draftLimits.bytes)
    return new Refusal('invalid', 'This text is longer than 1 MB, the most a definition may have. Shorten it.');
  if (contentVersionId !== null && !(await db.contentVersion.findUnique({ where: { id: contentVersionId } })))
    return new Refusal('not-found', 'What this draft belongs to is not there any more. Reload the page.');
  if (revision > 0) {
    await keepRested(db, input);
    const { count } = await db.draft.updateMany({
      where: { userId, topic, revision },
      data: { text, contentVersionId, revision: { increment: 1 } },
    });
    return count === 1 ? { saved: true, revision: revision + 1 } : conflict(db, input);
  }
  if ((await db.draft.count({ where: { userId } })) >= draftLimits.count)
    return new Refusal('too-many', `You have ${draftLimits.count} drafts, the most there may be.`);
  try {
    await db.draft.create({ data: { userId, topic, text, contentVersionId } });
    return { saved: true, revision: 1 };
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return conflict(db, input);
  }
}
