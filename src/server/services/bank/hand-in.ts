import { createHash } from 'node:crypto';
import { canonicalJson } from '@/catalog';
import type { FieldFault } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Database } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { completeDraft } from './complete';
import { readNames } from './names';

export type HandedIn =
  | { readonly versionId: string; readonly version: number }
  /** Not handed in: what is wrong with which field. */
  | { readonly faults: readonly FieldFault[] };

const words = {
  draft: 'waits for a review',
  reviewed: 'is reviewed',
  published: 'is published',
  archived: 'is archived',
};

/**
 * Makes a draft the next version of its card, for a colleague to review; the draft is then gone. The same schema as the files' is asked.
 * A text that some version has already is refused, naming it.
 */
export async function handIn(
  db: Database,
  { userId, slug, revision }: { userId: string; slug: string; revision: number },
): Promise<HandedIn | Refusal> {
  const draft = await db.cardDraft.findUnique({ where: { slug } });
  if (!draft) return new Refusal('not-found', 'There is no draft to hand in. Reload the page.');
  if (draft.revision !== revision)
    return new Refusal('conflict', 'Somebody has changed this draft meanwhile. Reload to see it.');
  // Before the transaction, since a machine may have to run.
  const checked = await completeDraft(draft.body, await readNames(db));
  if (checked instanceof Refusal || 'faults' in checked) return checked;
  try {
    return await db.$transaction(async (tx) => {
      const sha256 = createHash('sha256').update(canonicalJson(checked.card), 'utf8').digest('hex');
      const twin = await tx.contentVersion.findUnique({
        where: { kind_slug_sha256: { kind: 'card', slug, sha256 } },
        select: { version: true, state: true },
      });
      if (twin)
        return new Refusal('conflict', `Version ${twin.version} has exactly this text and ${words[twin.state]}.`);
      const newest = await tx.contentVersion.aggregate({ where: { kind: 'card', slug }, _max: { version: true } });
      const { id, version } = await tx.contentVersion.create({
        data: {
          kind: 'card',
          slug,
          version: (newest._max.version ?? 0) + 1,
          sha256,
          body: checked.card as unknown as Prisma.InputJsonObject,
          state: 'draft',
          authorId: userId,
          writers: [...new Set([...draft.writers, userId])],
          basedOnId: draft.basedOnId,
        },
        select: { id: true, version: true },
      });
      const { count } = await tx.cardDraft.deleteMany({ where: { slug, revision } });
      if (count !== 1) throw new Changed();
      return { versionId: id, version };
    });
  } catch (error) {
    if (error instanceof Changed || isRepeat(error))
      return new Refusal('conflict', 'Somebody has changed this draft meanwhile. Reload to see it.');
    throw error;
  }
}

class Changed extends Error {}
