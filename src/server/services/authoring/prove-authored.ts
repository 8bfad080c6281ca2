import { createHash } from 'node:crypto';
import { engineVersion } from '@/asl';
import { canonicalJson } from '@/catalog';
import { beginProof, type Exercise, endUnit, exerciseSchema, graderVersion, type ProofState, proofOf } from '@/grading';
import type { ExerciseProof, Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { proveInSandbox } from '../../sandbox/ask-sandbox';
import { type Pool, pool } from '../../sandbox/pool';
import { Refusal } from '../refusal';
import { exerciseOf, filesOf } from './files';
import { proofState } from './proof-figures';
import { absent } from './read-authored';

/** Milliseconds one step computes, and waits for a free worker at most. */
const step = { budgetMs: 450, patienceMs: 2_000 } as const;

/** How far a proof has come, and once it is finished what it says. */
export interface ProofView {
  readonly id: string;
  readonly state: ProofState;
  readonly finishedAt: Date | null;
  /** Whether it may be published; null until it is finished. */
  readonly holds: boolean | null;
  /** Sentences; empty until it is finished, and where it holds. */
  readonly problems: readonly string[];
  /** Of the files as they are now: nothing was changed since it began. */
  readonly current: boolean;
}

export const digestOf = (exercise: Exercise): string =>
  createHash('sha256').update(canonicalJson(exercise)).digest('hex');

/** Begins the proof of the files as they are kept, or takes up the one there is of just this text. */
export async function beginProving(db: Queries, id: string): Promise<ProofView | Refusal> {
  const row = await db.authoredExercise.findUnique({ where: { id }, select: { slug: true, files: true } });
  if (!row) return absent();
  const exercise = await exerciseOf(db, row.slug, filesOf(row.files));
  if (exercise instanceof Refusal) return exercise;
  const key = { authoredId: id, sha256: digestOf(exercise), engine: engineVersion, grader: graderVersion };
  const proof = await db.exerciseProof.upsert({
    where: { authoredId_sha256_engine_grader: key },
    create: { ...key, body: exercise as object, state: stored(beginProof(exercise)) },
    update: {},
  });
  return viewProof(proof, exercise, true);
}

/**
 * Goes on with a proof by one step: half a second in a sandbox, so that any instance may do the next. Of two that go on at once the
 * first one's step counts. A unit that runs into the sandbox's limit is tried once more by itself, then ended.
 */
export async function continueProving(
  db: Queries,
  proofId: string,
  workers: Pool = pool(),
): Promise<ProofView | Refusal> {
  const proof = await db.exerciseProof.findUnique({ where: { id: proofId } });
  if (!proof) return new Refusal('not-found', 'There is no such proof. Validate the exercise again.');
  const exercise = exerciseSchema.parse(proof.body);
  if (proof.finishedAt !== null) return view(db, proof, exercise);
  if (proof.engine !== engineVersion || proof.grader !== graderVersion)
    return new Refusal('conflict', 'The engine or the grader was renewed meanwhile. Validate the exercise again.');
  const next = await goOn(workers, proof.id, exercise, proofState(proof.state));
  if (next === undefined) return view(db, proof, exercise);
  if (next instanceof Refusal) return next;
  const done = next.stage === 'done';
  const [kept] = await db.exerciseProof.updateManyAndReturn({
    where: { id: proof.id, step: proof.step },
    data: {
      state: stored(next),
      step: proof.step + 1,
      ...(done ? { finishedAt: new Date(), holds: proofOf(exercise, next).problems.length === 0 } : {}),
    },
  });
  return view(db, kept ?? (await db.exerciseProof.findUniqueOrThrow({ where: { id: proof.id } })), exercise);
}

/** Undefined: no worker was free in time. */
async function goOn(
  workers: Pool,
  id: string,
  exercise: Exercise,
  state: ProofState,
): Promise<ProofState | Refusal | undefined> {
  for (const budgetMs of [step.budgetMs, 0]) {
    const place = await workers.take(performance.now() + step.patienceMs);
    if (!place) return undefined;
    try {
      const outcome = await proveInSandbox(place, { versionId: `proof:${id}`, exercise, proof: { state, budgetMs } });
      if (outcome.kind === 'proof') return outcome.state;
      if (outcome.kind === 'fault') {
        console.error(`proof ${id}: ${outcome.reason}`);
        return new Refusal('invalid', `The exercise cannot be run: ${outcome.reason.split('\n')[0]}`);
      }
      if (budgetMs === 0) return endUnit(exercise, state, outcome.message);
    } finally {
      place.release();
    }
  }
  return undefined;
}

/** The newest proof of an exercise; null where none was ever begun. */
export async function latestProof(db: Queries, authoredId: string): Promise<ProofView | null> {
  const proof = await db.exerciseProof.findFirst({ where: { authoredId }, orderBy: { updatedAt: 'desc' } });
  return proof && view(db, proof, exerciseSchema.parse(proof.body));
}

async function view(db: Queries, proof: ExerciseProof, exercise: Exercise): Promise<ProofView> {
  const row = await db.authoredExercise.findUniqueOrThrow({
    where: { id: proof.authoredId },
    select: { slug: true, files: true },
  });
  const now = await exerciseOf(db, row.slug, filesOf(row.files));
  return viewProof(proof, exercise, !(now instanceof Refusal) && digestOf(now) === proof.sha256);
}

function viewProof({ id, state, finishedAt, holds }: ExerciseProof, exercise: Exercise, current: boolean): ProofView {
  const now = proofState(state);
  return {
    id,
    state: now,
    finishedAt,
    holds,
    problems: finishedAt === null ? [] : proofOf(exercise, now).problems,
    current,
  };
}

const stored = (state: ProofState): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(state).replaceAll('\\u0000', '\\ufffd')) as Prisma.InputJsonValue;
