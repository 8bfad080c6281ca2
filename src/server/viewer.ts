import 'server-only';
import { auth } from './auth';
import type { Role } from './generated/client';

/** Who asks, read from the database for each request, so that a revoked session and a changed role count at once. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly guest: boolean;
  readonly sessionId: string;
}

const roles: readonly string[] = ['student', 'instructor', 'admin'] satisfies Role[];
const isRole = (value: unknown): value is Role => typeof value === 'string' && roles.includes(value);

/** The person or guest whose session the headers carry; undefined for a visitor without one. */
export async function readViewer(headers: Headers): Promise<Viewer | undefined> {
  if (!headers.get('cookie')?.includes('statecraft.')) return undefined;
  const found = await auth().api.getSession({ headers });
  if (!found) return undefined;
  const { user, session } = found;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: isRole(user.role) ? user.role : 'student',
    guest: user.isAnonymous === true,
    sessionId: session.id,
  };
}
