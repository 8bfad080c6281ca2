import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs a feed's name, so that the database alone opens no feed. */
const signature = (secret: string, key: string): string =>
  createHmac('sha256', secret).update(`calendar ${key}`).digest('base64url').slice(0, 32);

/** The path under which a calendar program asks for a feed. */
export const feedPath = (secret: string, key: string): string => `/api/calendar/${key}.${signature(secret, key)}.ics`;

/** The feed's name, from the last part of its path; undefined where the signature does not belong to it. */
export function readFeedPath(secret: string, file: string): string | undefined {
  const [, key = '', given = ''] = /^([\w-]{16,64})\.([\w-]{32})\.ics$/.exec(file) ?? [];
  if (!key) return undefined;
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, key))) ? key : undefined;
}
