import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { anonymous } from 'better-auth/plugins';
import { clientAddressHeader } from './client-address';
import { db } from './db';
import { env } from './env';
import { limits } from './limits';
import { sendMail, sendsMail } from './mail';
import { moveGuestWork } from './services/accounts/move-guest-work';
import { resetLink, resetLinkLasts } from './services/accounts/reset-link';
import { auditLimitedSignIn } from './services/audit/audit-limited-sign-in';
import { writeAudit } from './services/audit/write-audit';
import { consumeLimit, forgetLimit, pruneLimits } from './services/limits/consume-limit';
import { trustedOrigins } from './trusted-origins';

/** Addresses are counted, not stored: the key of a limit tells nobody's. */
const keyed = (kind: string, email: string) =>
  `${kind}|${createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32)}`;

const emailOf = (body: unknown): string => {
  const email = typeof body === 'object' && body !== null ? Reflect.get(body, 'email') : undefined;
  return typeof email === 'string' ? email : '';
};

const tooMany = (retryAfter: number | null) =>
  new APIError('TOO_MANY_REQUESTS', {
    code: 'TOO_MANY_REQUESTS',
    message: `Too many tries. Wait ${Math.ceil((retryAfter ?? 60) / 60)} min and try again.`,
  });

const make = () => {
  const { APP_URL, AUTH_SECRET } = env();
  return betterAuth({
    appName: 'Statecraft',
    baseURL: APP_URL,
    basePath: '/api/auth',
    secret: AUTH_SECRET,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: trustedOrigins(APP_URL),
    database: prismaAdapter(db(), { provider: 'postgresql', transaction: true }),
    user: {
      additionalFields: { role: { type: ['student', 'instructor', 'admin'], input: false, defaultValue: 'student' } },
    },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: resetLinkLasts,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        if (!sendsMail() || user.email.endsWith('.invalid')) return;
        await sendMail({
          to: user.email,
          subject: 'Choose a new password for Statecraft',
          text: `Open this within an hour to choose a new password:\n\n${resetLink(APP_URL, token)}\n\nIf you did not ask for it, ignore this mail: nothing changes.\n`,
        });
      },
      onPasswordReset: async ({ user }) =>
        writeAudit(db(), { action: 'password.reset', actorId: user.id, subjectId: user.id }),
    },
    rateLimit: {
      enabled: true,
      window: limits.auth.window,
      max: limits.auth.max,
      customRules: {
        '/sign-in/*': limits.signIn,
        '/sign-up/*': limits.signUp,
        '/request-password-reset': limits.reset,
        '/reset-password': limits.reset,
        '/change-password': limits.reset,
      },
      customStorage: { consume: (key, rule) => consumeLimit(db(), `auth|${key}`, rule) },
    },
    advanced: {
      cookiePrefix: 'statecraft',
      useSecureCookies: APP_URL.startsWith('https:'),
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    databaseHooks: {
      user: {
        create: {
          after: async (user) => {
            if (Reflect.get(user, 'isAnonymous') === true) return;
            await writeAudit(db(), { action: 'account.created', actorId: user.id, subjectId: user.id });
            await pruneLimits(db());
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/email') {
          const key = keyed('account', emailOf(ctx.body));
          const { allowed, retryAfter } = await consumeLimit(db(), key, limits.account);
          if (!allowed) {
            await auditLimitedSignIn(db(), emailOf(ctx.body));
            throw tooMany(retryAfter);
          }
        }
        if (ctx.path === '/request-password-reset') {
          const { allowed, retryAfter } = await consumeLimit(db(), keyed('reset', emailOf(ctx.body)), limits.resetMail);
          if (!allowed) throw tooMany(retryAfter);
        }
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/email' && ctx.context.newSession)
          await forgetLimit(db(), keyed('account', emailOf(ctx.body)));
        if (ctx.path === '/change-password' && !(ctx.context.returned instanceof Error)) {
          const userId = ctx.context.session?.user.id;
          await writeAudit(db(), { action: 'password.changed', actorId: userId, subjectId: userId });
        }
      }),
    },
    // Our own procedures do these, with audit; a guest is made by the first thing they do, under a limit of its own.
    disabledPaths: [
      '/sign-in/anonymous',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/delete-anonymous-user',
      '/list-sessions',
      '/revoke-session',
    ],
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        // The move deletes the guest itself, in the same transaction as it moves the work.
        disableDeleteAnonymousUser: true,
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          await moveGuestWork(db(), { guestId: anonymousUser.user.id, userId: newUser.user.id });
        },
      }),
    ],
  });
};

type Auth = ReturnType<typeof make>;
const shared = globalThis as { statecraftAuth?: Auth };

/** Accounts and sessions, made at first use so that a build needs no settings. */
export function auth(): Auth {
  shared.statecraftAuth ??= make();
  return shared.statecraftAuth;
}

/** A token that lets `userId` choose a new password, once. */
export async function issueResetToken(userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await auth().$context;
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt: new Date(Date.now() + resetLinkLasts * 1000),
  });
  return token;
}

/** Makes a guest with a session; the cookies that carry it are in `headers`. */
export async function makeGuest(headers: Headers): Promise<{ token: string; headers: Headers }> {
  // Beside the cookie of a session that has ended, its end alone would be answered, and not the new one.
  const nobody = new Headers(headers);
  nobody.delete('cookie');
  const { response, headers: answer } = await auth().api.signInAnonymous({ headers: nobody, returnHeaders: true });
  return { token: response.token, headers: answer };
}
