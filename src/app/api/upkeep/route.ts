import { createHash, timingSafeEqual } from 'node:crypto';
import { DatabaseAway, isDatabaseAway } from '@/server/database-away';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { runUpkeep } from '@/server/services/upkeep/run-upkeep';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Called by a scheduler, with the secret of `UPKEEP_SECRET`; without that setting nobody may call it. */
export async function POST(request: Request): Promise<Response> {
  const secret = env().UPKEEP_SECRET;
  if (secret === undefined)
    return Response.json(
      { message: 'Upkeep cannot be called: set UPKEEP_SECRET on the server and send it as a bearer token.' },
      { status: 404 },
    );
  const given = request.headers.get('authorization') ?? '';
  if (!timingSafeEqual(digest(given), digest(`Bearer ${secret}`)))
    return Response.json(
      { message: 'This is not the secret: send `Authorization: Bearer …` with the value of UPKEEP_SECRET.' },
      { status: 401 },
    );
  try {
    return Response.json(await runUpkeep(db()));
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ message: new DatabaseAway().message }, { status: 503 });
  }
}
