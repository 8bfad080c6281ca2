import 'server-only';
import { makeGuest } from '../auth';
import { clientAddressHeader } from '../client-address';
import { db } from '../db';
import { limits } from '../limits';
import type { Database } from '../make-database';
import { pageViewerHeader } from '../page-viewer';
import { consumeLimit } from '../services/limits/consume-limit';
import { Refusal } from '../services/refusal';
import { readViewer, type Viewer } from '../viewer';

/** What every procedure is given. */
export interface Context {
  readonly db: Database;
  /** The network address the request came from, as far as it is known. */
  readonly address?: string | undefined;
  /** Whom the page that asks was made for, as it says; never a reason to allow anything. */
  readonly pageViewer?: string | undefined;
  /** Who asks; read once per request. */
  viewer(): Promise<Viewer | undefined>;
  /** Who asks, made a guest if they are nobody yet; once per request, however many calls it holds. */
  ensureViewer(): Promise<Viewer | Refusal>;
}

/** The context of one request. `answer` takes the cookies of a guest made for it; without it nobody is made a guest. */
export function makeContext(headers: Headers, answer?: Headers): Context {
  let asking: Promise<Viewer | undefined> | undefined;
  let ensuring: Promise<Viewer | Refusal> | undefined;
  const viewer = () => {
    asking ??= readViewer(headers);
    return asking;
  };

  const ensure = async (): Promise<Viewer | Refusal> => {
    const known = await viewer();
    if (known) return known;
    if (!answer) return new Refusal('forbidden', 'Sign in first.');
    const address = headers.get(clientAddressHeader) ?? 'unknown';
    const { allowed, retryAfter } = await consumeLimit(db(), `guest|${address}`, limits.guest);
    if (!allowed)
      return new Refusal(
        'too-many',
        'Too many guests came from your network. Sign up or wait.',
        retryAfter ?? undefined,
      );
    const made = await makeGuest(headers);
    const cookies = made.headers.getSetCookie();
    for (const cookie of cookies) answer.append('set-cookie', cookie);
    const jar = new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
    asking = readViewer(jar);
    const guest = await asking;
    if (!guest) throw new Error('a guest was made and has no session');
    return guest;
  };

  return {
    db: db(),
    address: headers.get(clientAddressHeader) ?? undefined,
    pageViewer: headers.get(pageViewerHeader) ?? undefined,
    viewer,
    ensureViewer: () => {
      ensuring ??= ensure();
      return ensuring;
    },
  };
}
