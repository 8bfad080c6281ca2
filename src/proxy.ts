import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { refuseOrigin } from '@/server/check-origin';
import { clientAddress, clientAddressHeader } from '@/server/client-address';
import { databaseAwayHeader } from '@/server/database-away';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { contentSecurityPolicy, securityHeaders } from '@/server/security-headers';
import { checkHealth } from '@/server/services/health/check-health';
import { trustedOrigins } from '@/server/trusted-origins';

/** A person opens a page, as opposed to a call, a link followed within the site, or a file. */
const opensPage = ({ method, headers, nextUrl }: NextRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !nextUrl.pathname.startsWith('/api/') &&
  (headers.get('accept') ?? '').includes('text/html');

/** Before every page and call: who asks, from where, what the page may load, and whether there is a database to make it from. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { APP_URL, CLIENT_IP_HEADER, CLIENT_IP_HOPS } = env();
  const https = APP_URL.startsWith('https:');
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === 'development', https });

  const dress = (response: NextResponse): NextResponse => {
    // What is set here is not set again behind it: a picture says itself how long it may be kept, and that it may do nothing.
    if (!request.nextUrl.pathname.startsWith('/api/media/')) {
      response.headers.set('content-security-policy', policy);
      response.headers.set('cache-control', 'private, no-store');
    }
    for (const [name, value] of Object.entries(securityHeaders({ https }))) response.headers.set(name, value);
    return response;
  };

  const refused = refuseOrigin(request.method, request.headers, trustedOrigins(APP_URL));
  if (refused !== undefined) return dress(NextResponse.json({ message: refused }, { status: 403 }));

  const headers = new Headers(request.headers);
  headers.set(clientAddressHeader, clientAddress(request.headers, CLIENT_IP_HEADER, CLIENT_IP_HOPS));
  // The framework reads the nonce from here and puts it on the scripts it writes.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.delete(databaseAwayHeader);
  // A page's status is settled before its data is asked for, so whether it can be made has to be known here.
  if (opensPage(request) && !(await checkHealth(db()))) {
    headers.set(databaseAwayHeader, '1');
    const away = NextResponse.rewrite(new URL('/database-away', request.url), { status: 503, request: { headers } });
    away.headers.set('retry-after', '10');
    return dress(away);
  }
  return dress(NextResponse.next({ request: { headers } }));
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon\\.ico$|icon\\.svg$|robots\\.txt$).*)'],
};
