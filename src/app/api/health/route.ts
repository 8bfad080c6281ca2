import { db } from '@/server/db';
import { checkHealth } from '@/server/services/health/check-health';

export const dynamic = 'force-dynamic';

/** 200 while the server can serve, 503 while its database is away; for load balancers and for the start script. */
export async function GET(): Promise<Response> {
  const well = await checkHealth(db());
  return Response.json(
    { status: well ? 'ok' : 'database-away' },
    { status: well ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
