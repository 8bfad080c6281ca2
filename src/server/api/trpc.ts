import 'server-only';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { ZodError, z } from 'zod';
import { DatabaseAway, databaseAwayDigest, isDatabaseAway } from '../database-away';
import { limits } from '../limits';
import { apartFrom, ViewerApart } from '../page-viewer';
import { auditRefusal } from '../services/audit/audit-refusal';
import { consumeLimit } from '../services/limits/consume-limit';
import { Refusal } from '../services/refusal';
import type { Viewer } from '../viewer';
import type { Context } from './context';
import { orThrow, RetryLater } from './or-throw';

/** Who may call a procedure; a test walks the router and refuses one that does not say. */
export type Access = 'public' | 'learner' | 'student' | 'instructor' | 'admin';

interface Meta {
  readonly access: Access;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error }) => {
      const ours = error.code === 'INTERNAL_SERVER_ERROR';
      const { stack: _, ...data } = shape.data;
      return {
        ...shape,
        message: ours
          ? 'Something went wrong on our side. What you did before is kept; try again.'
          : error.cause instanceof ZodError
            ? 'Some of what was sent does not fit.'
            : shape.message,
        data: {
          ...data,
          /** The fields that do not fit, with a sentence each. */
          fields: error.cause instanceof ZodError ? z.flattenError(error.cause) : null,
          /** The database cannot be reached: say so and offer to try again. */
          databaseAway: error.cause instanceof DatabaseAway,
          /** The session is another's than the page was made for; null: it is not. */
          apart: error.cause instanceof ViewerApart ? { signedInAs: error.cause.signedInAs } : null,
          /** Seconds after which it is worth asking again; null where that is not known. */
          retryAfter: error.cause instanceof RetryLater ? error.cause.retryAfter : null,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A lost database is one typed error, whatever layer noticed it. */
const reached = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok || !isDatabaseAway(result.error.cause ?? result.error)) return result;
  const cause = new DatabaseAway(result.error.cause);
  const error = new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: cause.message, cause });
  throw Object.assign(error, { digest: databaseAwayDigest });
});

/** A page writes for whom it was made, or not at all: the session may have ended since, or become another's in another tab. */
const base = reached.use(async ({ ctx, next, type }) => {
  if (type === 'mutation' && ctx.pageViewer !== undefined) {
    const apart = apartFrom(ctx.pageViewer, await ctx.viewer());
    if (apart) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: apart.message, cause: apart });
  }
  return next();
});

/** Anyone, and what they see may depend on who they are: `ctx.viewer` is undefined for a visitor without an account. */
export const publicProcedure = base.meta({ access: 'public' }).use(async ({ ctx, next }) => {
  const viewer = await ctx.viewer();
  return next({ ctx: { db: ctx.db, viewer } });
});

/** Bounds what one person writes. */
async function countWrite(ctx: Context, viewer: Viewer): Promise<void> {
  const { allowed, retryAfter } = await consumeLimit(ctx.db, `write|${viewer.id}`, limits.write);
  if (allowed) return;
  const wait = retryAfter ?? 60;
  orThrow(new Refusal('too-many', `You are sending faster than we can keep up. Wait ${wait} s and try again.`, wait));
}

/** A guest or a registered person. A first write makes its writer a guest; a query never makes anyone anything. */
export const learnerProcedure = base.meta({ access: 'learner' }).use(async ({ ctx, next, type }) => {
  const viewer = type === 'mutation' ? orThrow(await ctx.ensureViewer()) : await ctx.viewer();
  if (!viewer) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'There is nothing of yours here yet.' });
  if (type === 'mutation') await countWrite(ctx, viewer);
  return next({ ctx: { db: ctx.db, viewer } });
});

const allowed: Record<'student' | 'instructor' | 'admin', (viewer: Viewer) => boolean> = {
  student: (viewer) => !viewer.guest,
  instructor: ({ guest, role }) => !guest && (role === 'instructor' || role === 'admin'),
  admin: ({ guest, role }) => !guest && role === 'admin',
};

const refusals: Record<keyof typeof allowed, string> = {
  student: 'Register first: a guest cannot do this.',
  instructor: 'Only instructors can do this.',
  admin: 'Only administrators can do this.',
};

const procedureFor = (access: keyof typeof allowed) =>
  base.meta({ access }).use(async ({ ctx, next, path }) => {
    const viewer = await ctx.viewer();
    if (!viewer) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
    if (!allowed[access](viewer)) {
      const role = viewer.guest ? 'guest' : viewer.role;
      await auditRefusal(ctx.db, { userId: viewer.id, role, wanted: access, procedure: path });
      throw new TRPCError({ code: 'FORBIDDEN', message: refusals[access] });
    }
    return next({ ctx: { db: ctx.db, viewer } });
  });

/** A registered person of any role. */
export const studentProcedure = procedureFor('student');
/** An instructor or an administrator. */
export const instructorProcedure = procedureFor('instructor');
export const adminProcedure = procedureFor('admin');
