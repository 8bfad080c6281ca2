import type { Queries } from '../../make-database';
import { consumeLimit } from '../limits/consume-limit';
import { writeAudit } from './write-audit';

/** One learner's curiosity must not fill the audit: so many refusals an hour are written, the rest only refused. */
const perHour = { window: 3600, max: 60 };

/** Notes that `userId`, being `role`, asked for `procedure`, which asks for `wanted`. */
export async function auditRefusal(
  db: Queries,
  refused: { userId: string; role: string; wanted: string; procedure: string },
): Promise<void> {
  const { allowed } = await consumeLimit(db, `audit-refusal|${refused.userId}`, perHour);
  if (!allowed) return;
  await writeAudit(db, {
    action: 'access.refused',
    actorId: refused.userId,
    subjectId: refused.userId,
    detail: { procedure: refused.procedure, role: refused.role, wanted: refused.wanted },
  });
}
