import { createHash } from 'node:crypto';
import { imageFault, imageTypeOf } from '@/exchange';
import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';

/** What one person's pictures may take together, in bytes. */
const mostBytes = 200_000_000;

/** Keeps a picture; the same bytes are kept once. Gives the address under which a card's text names it. */
export async function storeMedia(
  db: Queries,
  { userId, bytes }: { userId: string; bytes: Uint8Array },
): Promise<{ address: string } | Refusal> {
  const fault = imageFault(bytes);
  const type = imageTypeOf(bytes);
  if (fault || !type) return new Refusal('invalid', `This picture cannot be kept: ${fault}.`);
  const id = createHash('sha256').update(bytes).digest('hex');
  const address = `/api/media/${id}`;
  if (await db.media.findUnique({ where: { id }, select: { id: true } })) return { address };
  const { _sum } = await db.media.aggregate({ where: { ownerId: userId }, _sum: { size: true } });
  if ((_sum.size ?? 0) + bytes.length > mostBytes)
    return new Refusal(
      'too-many',
      'Your pictures take 200 MB already. Take pictures out of questions you no longer need.',
    );
  await db.media.createMany({
    data: [{ id, type, bytes: new Uint8Array(bytes), size: bytes.length, ownerId: userId }],
    skipDuplicates: true,
  });
  return { address };
}
