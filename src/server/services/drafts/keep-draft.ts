import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { draftLimits, keptMark } from './draft-topic';

/** How many former texts of one topic are kept; the oldest go first. */
const mostKept = 20;

/** Keeps a text beside the draft of its topic: what was not chosen, or what is about to be replaced. The same text is kept once. */
export async function keepDraft(
  db: Queries,
  { userId, topic, text, now = new Date() }: { userId: string; topic: string; text: string; now?: Date },
): Promise<{ kept: true } | Refusal> {
  if (Buffer.byteLength(text) > draftLimits.bytes)
    return new Refusal('invalid', 'This text is longer than 1 MB, the most a definition may have. Shorten it.');
  const beside = { userId, topic: { startsWith: `${topic}${keptMark}` } };
  const rows = await db.draft.findMany({
    where: beside,
    orderBy: { updatedAt: 'desc' },
    select: { id: true, text: true },
  });
  if (rows.some((row) => row.text === text)) return { kept: true };
  if (rows.length < mostKept && (await db.draft.count({ where: { userId } })) >= draftLimits.count)
    return new Refusal('too-many', `You have ${draftLimits.count} drafts, the most there may be.`);
  const old = rows.slice(mostKept - 1).map(({ id }) => id);
  await db.draft.deleteMany({ where: { userId, id: { in: old } } });
  const at = `${topic}${keptMark}${now.toISOString()}`;
  await db.draft.upsert({
    where: { userId_topic: { userId, topic: at } },
    create: { userId, topic: at, text, updatedAt: now },
    update: { text, updatedAt: now },
  });
  return { kept: true };
}
