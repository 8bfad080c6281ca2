import type { ProofState } from '@/grading';
import type { Prisma } from '../../generated/client';

/** What a proof came to, in figures. */
export interface ProofFigures {
  readonly holds: boolean;
  readonly made: number;
  readonly killed: number;
  readonly equivalent: number;
}

/** As the grading room made it; only this release's proofs are ever gone on with. */
export const proofState = (stored: Prisma.JsonValue): ProofState => stored as unknown as ProofState;

export const proofFigures = (stored: Prisma.JsonValue, holds: boolean): ProofFigures => {
  const { made, killed, equivalent } = proofState(stored);
  return { holds, made, killed, equivalent: equivalent.length };
};
