import { lessonBodySchema } from '@/catalog';
import type { Database } from '../../make-database';
import { readPublished } from '../content/read-version';
import { Refusal } from '../refusal';

/** Bytes of UTF-8, AWS's own bounds for a definition (1 MB) and a payload (256 KiB); runs kept per machine and learner. */
export const runLimits = { definition: 1_048_576, input: 262_144, responses: 262_144, kept: 10 } as const;

export interface RunInput {
  readonly userId: string;
  /** Slug of the lesson and name of the machine in it. */
  readonly lesson: string;
  readonly machine: string;
  /** JSON texts, kept as they were run. */
  readonly definition: string;
  readonly input: string;
  readonly responses: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly seed: string;
  /** Where the virtual clock began. */
  readonly startTime: Date;
  readonly engine: string;
}

const runTopic = (lesson: string, machine: string) => `lesson:${lesson}#${machine}`;

const tooLong = (input: RunInput): string | undefined =>
  (['definition', 'input', 'responses'] as const).find((field) => Buffer.byteLength(input[field]) > runLimits[field]);

/** Keeps what is needed to compute a learner's run again; the oldest runs of the same machine beyond `kept` are dropped. */
export async function recordRun(db: Database, input: RunInput): Promise<{ id: string } | Refusal> {
  const { lesson, machine, ...run } = input;
  const long = tooLong(input);
  if (long) return new Refusal('invalid', `The ${long} is too long to keep: shorten it and run again.`);
  const published = await readPublished(db, 'lesson', lesson, lessonBodySchema);
  if (!published?.body.machines.some(({ name }) => name === machine))
    return new Refusal('not-found', `The lesson “${lesson}” has no machine “${machine}”. Reload the page.`);
  const topic = runTopic(lesson, machine);
  return db.$transaction(async (tx) => {
    const row = await tx.run.create({ data: { ...run, topic }, select: { id: true } });
    await tx.$executeRaw`
      DELETE FROM "run" WHERE "id" IN (
        SELECT "id" FROM "run" WHERE "userId" = ${input.userId} AND "topic" = ${topic}
        ORDER BY "createdAt" DESC, "id" DESC OFFSET ${runLimits.kept})`;
    return row;
  });
}
