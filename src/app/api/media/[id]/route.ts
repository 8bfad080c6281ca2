import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { db } from '@/server/db';
import { readMedia } from '@/server/services/media/read-media';

/**
 * A picture of a card. Its address is the digest of its bytes, so it never changes and only who was shown it knows it. It is served as the type its bytes
 * have, and may do nothing, whatever it holds.
 */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const media = await readMedia(db(), (await params).id);
    if (!media) return Response.json({ message: 'There is no such picture.' }, { status: 404 });
    return new Response(media.bytes, {
      headers: {
        'content-type': media.type,
        'content-length': String(media.bytes.length),
        'content-disposition': 'inline',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ message: new DatabaseAway().message }, { status: 503 });
  }
}
