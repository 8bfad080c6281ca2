import { z } from 'zod';
import { listReports as list, replyToReport as reply } from '../../../services/reports/list-reports';
import { markReportsSeen, readOwnReports } from '../../../services/reports/my-reports';
import { reportCard as report, reportReasons } from '../../../services/reports/report-card';
import { orThrow } from '../../or-throw';
import { instructorProcedure, learnerProcedure, publicProcedure } from '../../trpc';
import { id, page, pageSize, slug } from '../inputs';

export const reportCard = learnerProcedure
  .input(
    z.strictObject({
      versionId: id,
      reason: z.enum(reportReasons),
      text: z.string().trim().min(1, 'Say what is wrong.').max(2000, 'Shorten it to 2,000 characters.'),
    }),
  )
  .mutation(async ({ ctx, input }) => orThrow(await report(ctx.db, { userId: ctx.viewer.id, ...input })));

export const myReports = publicProcedure.query(({ ctx }) => (ctx.viewer ? readOwnReports(ctx.db, ctx.viewer.id) : []));

export const markSeen = learnerProcedure
  .input(z.strictObject({}))
  .mutation(({ ctx }) => markReportsSeen(ctx.db, ctx.viewer.id));

export const listReports = instructorProcedure
  .input(
    z.strictObject({
      open: z.boolean().default(true),
      reason: z.enum(reportReasons).optional(),
      card: slug.optional(),
      page,
      size: pageSize,
    }),
  )
  .query(({ ctx, input }) => list(ctx.db, input));

export const replyToReport = instructorProcedure
  .input(z.strictObject({ id, reply: z.string().trim().min(1, 'Write an answer.').max(4000) }))
  .mutation(({ ctx, input }) => reply(ctx.db, { userId: ctx.viewer.id, ...input }));
