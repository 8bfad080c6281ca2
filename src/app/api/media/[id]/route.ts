import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { db } from '@/server/db';
import { readMedia } from '@/server/services/media/read-media';

/** May run nothing, load nothing, and is taken for nothing else. */
const inert = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' };

/** What is said instead of a picture; nobody is to keep it. */
const instead = (message: string, status: number): Response =>
  Response.json({ message }, { status, headers: { ...inert, 'cache-control': 'private, no-store' } });

/**
 * A picture of a card. Its address is the digest of its bytes, so it never changes and only who was shown it knows it. It is served as the type its bytes
 * have, and may do nothing, whatever it holds.
 */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const media = await readMedia(db(), (await params).id);
    if (!media) return instead('There is no such picture.', 404);
    return new Response(media.bytes, {
      headers: {
        ...inert,
        'content-type': media.type,
        'content-length': String(media.bytes.length),
        'content-disposition': 'inline',
        'cache-control': 'private, max-age=31536000, immutable',
      },
    });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return instead(new DatabaseAway().message, 503);
  }
}
