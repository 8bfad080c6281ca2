import { afterAll, describe, expect, it } from 'vitest';
import { pruneMedia } from '@/server/services/media/prune-media';
import { readMedia } from '@/server/services/media/read-media';
import { storeMedia } from '@/server/services/media/store-media';
import { Refusal } from '@/server/services/refusal';
import { makeUser, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

/** A picture nobody else has: a GIF's head and a word. */
const gif = () => new TextEncoder().encode(`GIF89a${unique('picture')}`);
const store = async (bytes: Uint8Array) => {
  const stored = await storeMedia(db, { userId: (await makeUser(db, 'instructor')).id, bytes });
  if (stored instanceof Refusal) throw new Error(stored.message);
  return stored.address.slice('/api/media/'.length);
};

describe('a picture', () => {
  it('comes back byte for byte as what its bytes are, and is kept once whoever brings it', async () => {
    const bytes = gif();
    const id = await store(bytes);
    expect(await store(bytes)).toBe(id);
    const media = await readMedia(db, id);
    expect(media?.type).toBe('image/gif');
    expect([...(media?.bytes ?? [])]).toEqual([...bytes]);
  });

  it('is refused when it is none, or larger than 1 MB', async () => {
    const userId = (await makeUser(db, 'instructor')).id;
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await storeMedia(db, { userId, bytes: svg })).toMatchObject({ reason: 'invalid' });
    const large = new Uint8Array(1_000_001);
    large.set(gif());
    expect(await storeMedia(db, { userId, bytes: large })).toMatchObject({ message: expect.stringContaining('1 MB') });
  });

  it('is found under its own id alone', async () => {
    for (const id of ['', '0'.repeat(64), `${'0'.repeat(63)}'`, '../secret'])
      expect(await readMedia(db, id)).toBeNull();
  });

  it('goes with upkeep once no text names it, and stays while one does', async () => {
    const [used, unused, young] = [await store(gif()), await store(gif()), await store(gif())];
    const slug = unique('question');
    await db.cardDraft.create({ data: { slug, body: { prompt: `![it](/api/media/${used})` }, writers: [] } });
    await db.media.updateMany({
      where: { id: { in: [used, unused] } },
      data: { createdAt: new Date(Date.now() - 2 * 86_400_000) },
    });
    while ((await pruneMedia(db)) > 0);
    expect(await Promise.all([used, unused, young].map(async (id) => (await readMedia(db, id)) !== null))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
