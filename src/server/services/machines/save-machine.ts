import type { Database } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { machineLimits } from './machine-limits';

export interface MachineInput {
  readonly userId: string;
  /** Made by the browser. */
  readonly id: string;
  readonly title: string;
  /** JSON text, kept as it is. */
  readonly setup: string;
}

/**
 * Makes a machine, or keeps a new title and setup of one's own; the last that is sent stays. Its text is a draft and is saved as
 * drafts are. A machine that was thrown away is not brought back by a save that came late.
 */
export async function saveMachine(db: Database, input: MachineInput): Promise<{ id: string } | Refusal> {
  const { userId, id, title, setup } = input;
  if (Buffer.byteLength(setup) > machineLimits.setup)
    return new Refusal('invalid', 'Input, answers and services together are longer than 1 MB. Shorten them.');
  const { count } = await db.machine.updateMany({ where: { id, userId, deletedAt: null }, data: { title, setup } });
  if (count === 1) return { id };
  return db
    .$transaction(async (tx) => {
      // Of two windows that make one at once the second waits, and counts the first's.
      await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR UPDATE`;
      if ((await tx.machine.count({ where: { userId, deletedAt: null } })) >= machineLimits.machines)
        return new Refusal(
          'too-many',
          `You have ${machineLimits.machines} machines, the most there may be. Delete one.`,
        );
      if (await tx.machine.findUnique({ where: { id }, select: { id: true } }))
        return new Refusal('not-found', 'This machine is not there any more. Copy your text and begin a new one.');
      await tx.machine.create({ data: { id, userId, title, setup } });
      return { id };
    })
    .catch((error: unknown) => {
      if (isRepeat(error)) return new Refusal('conflict', 'This machine is being made already. Try again.');
      throw error;
    });
}
