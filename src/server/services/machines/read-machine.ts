import type { Queries } from '../../make-database';
import type { DraftView } from '../drafts/read-draft';
import { readDraft } from '../drafts/read-draft';
import { Refusal } from '../refusal';
import { machineTopic } from './machine-limits';

export interface MachineView {
  readonly id: string;
  readonly title: string;
  readonly setup: string;
  /** Absent between the moment it is made and the first save of its text. */
  readonly draft: DraftView | null;
}

/** One machine of one's own. */
export async function readMachine(
  db: Queries,
  { userId, id }: { readonly userId: string | undefined; readonly id: string },
): Promise<MachineView | Refusal> {
  const row =
    userId === undefined
      ? null
      : await db.machine.findFirst({
          where: { id, userId, deletedAt: null },
          select: { id: true, title: true, setup: true },
        });
  if (!row) return new Refusal('not-found', 'There is no machine of yours at this address.');
  const { draft } = await readDraft(db, { userId, topic: machineTopic(id) });
  return { ...row, draft };
}
