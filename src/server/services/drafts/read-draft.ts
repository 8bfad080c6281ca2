import type { Queries } from '../../make-database';
import { keptMark } from './draft-topic';

export interface DraftView {
  readonly text: string;
  readonly revision: number;
  readonly contentVersionId: string | null;
  readonly updatedAt: Date;
}

export interface DraftWithKept {
  readonly draft: DraftView | null;
  /** Other texts of the same topic, kept when a guest's work was moved to an account that had one already; newest first. */
  readonly kept: readonly DraftView[];
}

const selection = { topic: true, text: true, revision: true, contentVersionId: true, updatedAt: true } as const;

/** A learner's draft of `topic`. */
export async function readDraft(
  db: Queries,
  { userId, topic }: { userId: string | undefined; topic: string },
): Promise<DraftWithKept> {
  if (userId === undefined) return { draft: null, kept: [] };
  const rows = await db.draft.findMany({
    where: { userId, OR: [{ topic }, { topic: { startsWith: `${topic}${keptMark}` } }] },
    orderBy: { updatedAt: 'desc' },
    select: selection,
  });
  const view = ({ topic: _, ...row }: (typeof rows)[number]): DraftView => row;
  const own = rows.find((row) => row.topic === topic);
  return { draft: own ? view(own) : null, kept: rows.filter((row) => row.topic !== topic).map(view) };
}
